import type * as g from './graphql'

export interface Queries {
  ContentPage: { data: g.ContentPageQuery; variables: g.ContentPageQueryVariables }
  Frame: { data: g.FrameQuery; variables: g.FrameQueryVariables }
  HomePage: { data: g.HomePageQuery; variables: g.HomePageQueryVariables }
  ViewerFrame: { data: g.ViewerFrameQuery; variables: g.ViewerFrameQueryVariables }
}

export interface Mutations {
}
