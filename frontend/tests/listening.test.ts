import { beforeEach, describe, expect, it } from 'vitest'
import { piecesOf, sentencesOf } from '@/features/reading/listening/pieces'
import { Player, type Ending, type Shown } from '@/features/reading/listening/player'
import { keepRate, keptRate } from '@/features/reading/listening/rate'
import { pickVoice, watchVoices } from '@/features/reading/listening/voices'

const voice = (lang: string, more = {}) => ({ lang, localService: true, default: false, ...more })

describe('a voice', () => {
  it.each([
    ['ru', ['en-US', 'ru-RU'], 'ru-RU'],
    ['ru', ['ru_RU'], 'ru_RU'],
    ['en', ['ru-RU', 'en-GB', 'en-US'], 'en-GB'],
    ['ru', ['en-US', 'rue-RU'], undefined],
    ['ru', [], undefined],
  ])('for %s out of %j is %s', (language, langs, expected) => {
    expect(
      pickVoice(
        langs.map((lang) => voice(lang)),
        language,
      )?.lang,
    ).toBe(expected)
  })

  it('is the one that the device prefers', () => {
    const [other, preferred] = [voice('ru-RU'), voice('ru-RU', { default: true })]
    expect(pickVoice([other, preferred], 'ru')).toBe(preferred)
  })

  it('never lives on a foreign server', () => {
    expect(pickVoice([voice('ru-RU', { localService: false })], 'ru')).toBeUndefined()
  })
})

/** A browser that learns of its voices late. */
class LateSpeech extends EventTarget {
  voices: ReturnType<typeof voice>[] = []
  getVoices = () => this.voices as unknown as SpeechSynthesisVoice[]
  learns(...langs: string[]): void {
    this.voices = langs.map((lang) => voice(lang))
    this.dispatchEvent(new Event('voiceschanged'))
  }
}

describe('listening is offered', () => {
  it('as soon as there is a voice, and no longer when it goes', () => {
    const speech = new LateSpeech()
    const told: boolean[] = []
    const leave = watchVoices('RU', (found) => told.push(found), speech)
    speech.learns('en-US')
    speech.learns('en-US', 'ru-RU')
    speech.learns()
    leave()
    speech.learns('ru-RU')
    expect(told).toEqual([false, false, true, false])
  })

  it('never where the browser cannot speak', () => {
    const told: boolean[] = []
    watchVoices('ru', (found) => told.push(found), undefined)()
    expect(told).toEqual([])
  })
})

describe('what is read', () => {
  it('are the words of the author in their order, without notes and tables', () => {
    document.body.innerHTML = `<div><h1>Заголовок</h1><p class="lead">Зачем.</p><p class="meta">3 минуты</p>
      <div class="prose"><h2 id="a">Первое<a class="anchor" href="#a"></a></h2>
      <p>Ситу\u00adация<sup class="note-ref"><a>1</a></sup> и <em>мысль</em>.</p>
      <ul><li>Раз<ul><li>внутри</li></ul></li><li><p>Два</p></li></ul>
      <div class="table-scroll"><table><tbody><tr><td><p>ячейка</p></td></tr></tbody></table></div>
      <figure><img alt="окно"><figcaption>Подпись</figcaption></figure>
      <section class="notes"><ol><li>Сноска</li></ol></section></div></div>`
    const read = piecesOf(document.body, 'Здесь таблица.').map(({ text }) => text)
    expect(read).toEqual([
      'Заголовок',
      'Зачем.',
      'Первое',
      'Ситуация и мысль.',
      'Раз',
      'внутри',
      'Два',
      'Здесь таблица.',
      'Подпись',
    ])
  })

  it('comes sentence by sentence', () => {
    expect(sentencesOf('Первое. Второе? «Третье», — сказал он.', 'ru')).toEqual([
      'Первое.',
      'Второе?',
      '«Третье», — сказал он.',
    ])
  })

  it('is never so long that the browser falls silent, and loses no word', () => {
    const words = Array.from({ length: 120 }, (_none, n) => (n % 9 ? `слово${n}` : `слово${n},`))
    const lines = sentencesOf(`${words.join(' ')}.`, 'ru')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(180)
    expect(lines.join(' ')).toBe(`${words.join(' ')}.`)
    expect(sentencesOf('а'.repeat(400), 'ru').join('')).toBe('а'.repeat(400))
  })
})

/** A voice that speaks when it is told to. */
function stage(lines = [0, 0, 1, 2]) {
  const said: string[] = []
  const shown: Shown[] = []
  const endings: ((how: Ending) => void)[] = []
  const speaker = {
    say: (text: string, rate: number, ended: (how: Ending) => void) => {
      said.push(`${text}@${rate}`)
      endings.push(ended)
    },
    hush: () => said.push('-'),
  }
  const player = new Player(
    lines.map((piece, n) => ({ piece, text: `s${n}` })),
    speaker,
    1,
    (now) => shown.push(now),
  )
  const ends = (how: Ending = 'done', which = endings.length - 1) => endings[which]?.(how)
  return { said, shown, player, ends, now: () => shown.at(-1) }
}

describe('reading aloud', () => {
  it('goes from sentence to sentence across paragraphs and ends by itself', () => {
    const { said, player, ends, now, shown } = stage()
    player.play()
    for (let n = 0; n < 4; n++) ends()
    expect(said).toEqual(['s0@1', 's1@1', 's2@1', 's3@1', '-'])
    expect(shown.map(({ piece }) => piece).slice(0, 4)).toEqual([0, 0, 1, 2])
    expect(now()?.state).toBe('over')
  })

  it('says nothing before it is asked to', () => {
    expect(stage().said).toEqual([])
  })

  it('begins the sentence again after a pause', () => {
    const { said, player, ends, now } = stage()
    player.play()
    ends()
    player.pause()
    expect(now()?.state).toBe('paused')
    ends() // the cut utterance reports its end late
    player.play()
    expect(said).toEqual(['s0@1', 's1@1', '-', 's1@1'])
  })

  it('steps by paragraphs, not beyond the first, and ends after the last', () => {
    const { said, player, now } = stage()
    player.play()
    player.step(1)
    player.step(-1)
    player.step(-1)
    player.step(1)
    player.step(1)
    player.step(1)
    expect(said.filter((each) => each !== '-')).toEqual(['s0@1', 's2@1', 's0@1', 's0@1', 's2@1', 's3@1'])
    expect(now()?.state).toBe('over')
  })

  it('stays paused while one steps', () => {
    const { said, player, now } = stage()
    player.play()
    player.pause()
    player.step(1)
    expect(now()).toMatchObject({ state: 'paused', piece: 1 })
    expect(said).toEqual(['s0@1', '-', '-'])
  })

  it('takes a new speed at once', () => {
    const { said, player } = stage()
    player.play()
    player.setRate(1.25)
    expect(said).toEqual(['s0@1', '-', 's0@1.25'])
  })

  it('says so when the voice fails, and can be tried again', () => {
    const { player, ends, now } = stage()
    player.play()
    ends('failed')
    expect(now()).toEqual({ state: 'paused', piece: 0, failed: true })
    player.play()
    expect(now()).toMatchObject({ state: 'playing', failed: false })
  })

  it('is silent for good once it is over', () => {
    const { said, player, ends } = stage()
    player.play()
    player.stop()
    ends()
    player.play()
    player.stop()
    expect(said).toEqual(['s0@1', '-'])
  })
})

describe('the speed', () => {
  beforeEach(() => localStorage.clear())

  it('is kept on the device', () => {
    keepRate(1.25)
    expect(keptRate()).toBe(1.25)
  })

  it('is the usual one when nothing or nonsense is kept', () => {
    expect(keptRate()).toBe(1)
    keepRate(7)
    expect(keptRate()).toBe(1)
  })
})
