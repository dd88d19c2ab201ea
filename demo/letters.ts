/* What the reps of the demo write when they introduce Ines. */

export const WHY = {
  sam: 'I asked for Ines because she has brought two bakery groups with a central kitchen live, and because she’s the one who stops me when I promise too much.',
  leila:
    'I asked for Ines because she answers within the hour, and because she reads the small print for fun.',
  jonas: 'I asked for Ines because she has started nine groups like yours and still remembers every name.',
};

export const LETTER = {
  opening:
    'Thank you again for choosing us. I’d like you to meet Ines Carvalho, on copy here. From today she’s your person at Brindlewick.',
  closing:
    'She has read everything we talked about, so you won’t have to tell it twice. We’ve put it all on a page for you. Please tell us where we got it wrong.',
};
