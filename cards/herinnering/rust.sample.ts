import type { RustView } from './rust.ts';

const kevin = {
  netwerk: 'Zorgnetwerk 12-23',
  organisatie: 'Jongerenwerk',
  partner: 'jongerenwerk',
  stil: 'geen',
  uur: 'zodra het tijd is',
  magStil: true,
};

export const samples = {
  gewoon: kevin,
  weg: {
    ...kevin,
    weg: 'van ma 30 nov tot en met vr 4 dec',
    vervanger: 'Tom Hendriks',
    stil: 'woensdag en vrijdag',
    uur: 'vanaf 13:00',
  },
  gast: {
    ...kevin,
    magStil: false,
    letOp: 'Alleen de coördinator ziet wie nog niet reageerde.',
  },
} satisfies Record<string, RustView>;
