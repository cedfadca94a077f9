/**
 * Adds to each heading of a text a link to itself, for sending it to somebody; shown when pointed at. A keyboard
 * and a screen reader have the same links in the contents. `with_anchors` of Django's templates is its twin.
 */
export const withAnchors = (body: string) =>
  body.replace(
    /<h[23] id="([^"]*)">/g,
    '$&<a class="anchor" href="#$1" tabindex="-1" aria-hidden="true"></a>',
  )
