/* How the agreement is set on A4: one column, numbers at the margin, what people look for at the right. */
export const AGREEMENT = `
#let said = json(bytes(sys.inputs.said))
#let look = json(bytes(sys.inputs.look))
#let accent = rgb(look.colour)
#let dim = luma(35%)
#let sign = if look.logo != none {
  box(baseline: 25%, image(bytes(look.logo), format: "png", height: 5mm, alt: said.vendor))
  h(2mm)
}
// A word that is longer than a line is broken where the line ends. What allows the break has no width and no letter, so that
// a copied word is whole; an address that fits a line moves to the next one rather than break.
#let soft(body) = { show regex("\\S{24}"): it => it + box(width: 0pt); body }
#let whole(body) = soft({ show regex("[^\\s@]+@[^\\s@]+"): it => if it.text.len() < 60 { box(it) } else { it }; body })
#let small(body) = text(size: 8.5pt, fill: dim, body)

#set document(title: said.title + ", " + said.customer + " and " + said.vendor, author: said.vendor, date: none)
#set text(lang: look.language, font: ("Libertinus Serif", "Noto Sans CJK SC", "DejaVu Sans"), size: 10.5pt, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.75em)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 24mm, bottom: 24mm),
  header: small(grid(columns: (1fr, auto), { sign; strong(said.vendor) }, said.version)),
  footer: context small(grid(
    columns: (1fr, auto),
    column-gutter: 8mm,
    text(size: 6.5pt, said.fingerprint),
    [#counter(page).display() / #counter(page).final().first()],
  )),
)
#show heading.where(level: 1): it => block(below: 5mm, text(size: 24pt, weight: "regular", it.body))
#show heading.where(level: 2): it => block(
  above: 9mm, below: 0mm, width: 100%, inset: (bottom: 1.6mm), stroke: (bottom: 0.6pt + accent), sticky: true,
  text(size: 13pt, weight: "semibold", it.body),
)

= #said.title

#said.opening

#for section in said.sections [
  == #section.number #h(0.4em) #section.title

  #if section.note != "" { block(above: 2.5mm, below: 0mm, small(section.note)) }

  #for point in section.points {
    block(
      above: 0mm, below: 0mm, width: 100%, inset: (y: 2mm), stroke: (bottom: 0.3pt + luma(80%)),
      grid(
        columns: if point.figure == "" { (11mm, 1fr) } else { (11mm, 1fr, 44mm) },
        column-gutter: 4mm,
        small(point.number),
        {
          par(whole(point.title))
          for words in (point.more, point.said) {
            if words != "" { par(small(whole(words))) }
          }
        },
        ..if point.figure == "" { () } else { (align(right, small(soft(point.figure))),) },
      ),
    )
  }
]

#v(8mm)
#for signature in said.signatures {
  block(breakable: false, above: 6mm, below: 0mm, {
    par(text(size: 15pt, signature.name))
    par(small(signature.line))
  })
}

#v(6mm)
#small(said.foot)
`;
