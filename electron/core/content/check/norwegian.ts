// Words that tell Bokmål and Nynorsk apart. Only words that are plainly wrong in the other written language:
// "blir", "får" and "velger", for example, are right in both and stand in no list.

/** Bokmål and Nynorsk; each word is wrong in the other language. */
const BOTH_WAYS = `
ikke ikkje, jeg eg, hva kva, hvordan korleis, hvorfor kvifor, hvem kven, hver kvar, noe noko, noen nokon, fra frå,
bare berre, mye mykje, mer meir, en ein, et eit, være vere, vært vore, kommer kjem, gjør gjer, navn namn, uten utan,
sammen saman, offentlig offentleg, offentlige offentlege, tjeneste teneste, tjenester tenester, tjenesten tenesta,
tjenestene tenestene, selv sjølv, disse desse, flere fleire, mulig mogleg, se sjå, dager dagar, måneder månader,
timer timar, endringer endringar, penger pengar, utenfor utanfor, flyktninger flyktningar,
opplysninger opplysningar, meldinger meldingar, allerede allereie, tilgjengelig tilgjengeleg, vanlig vanleg,
vanligvis vanlegvis, personlig personleg, logger loggar, laster lastar, venter ventar, snakker snakkar,
koster kostar, passer passar, bedre betre, annen annan, gikk gjekk, egen eigen, eget eige, egne eigne, Norge Noreg
`;

/** Bokmål that is wrong in Nynorsk, where the Nynorsk word means something else in Bokmål or has several forms. */
const ONLY_BOKMAL = `
hvor kvar, hvert kvart, hvilken kva, hvilket kva, hvilke kva, hvis dersom, vet veit, heter heiter, finner finn,
skriver skriv, bor bur, dere de, deres dykkar, hun ho, dem dei, sier seier, ligger ligg, sitter sit,
spørsmålene spørsmåla, annet anna
`;

/** Nynorsk that is wrong in Bokmål, likewise. */
const ONLY_NYNORSK = `
nokre noen, vera være, opne åpne, opnar åpner, sidan siden, brukar bruker, svarar svarer, søkjer søker,
følgjer følger, mottek mottar, dei de, dykk dere, dykkar deres, hjå hos, difor derfor
`;

/** Words wrong in Nynorsk, in small letters, each with what Nynorsk writes. */
export const BOKMAL_WORDS = new Map(
  [...pairs(BOTH_WAYS), ...pairs(ONLY_BOKMAL)].map(([nb, nn]) => [nb.toLowerCase(), nn]),
);

/** Words wrong in Bokmål, in small letters, each with what Bokmål writes. */
export const NYNORSK_WORDS = new Map([
  ...pairs(BOTH_WAYS).map(([nb, nn]) => [nn.toLowerCase(), nb] as const),
  ...pairs(ONLY_NYNORSK).map(([nn, nb]) => [nn.toLowerCase(), nb] as const),
]);

function pairs(text: string): [string, string][] {
  return text.split(',').map((pair) => pair.trim().split(' ') as [string, string]);
}
