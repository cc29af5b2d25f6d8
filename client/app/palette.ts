/**
 * Every colour with a meaning, as data: Phaser and the charts read it here, the style sheets as custom properties from
 * theme.css (a test compares the two). Each state has a pattern, an icon and a word as well: colour alone never says
 * anything.
 */

export type Theme = 'light' | 'dark';

/** The light theme is for projectors: in a lit room black washes out. */
const light = {
  paper: '#FBF7EF',
  floorA: '#E9ECEA',
  floorB: '#E0E5E3',
  card: '#FFFFFF',
  ink: '#1B1F2A',
  muted: '#4A5063',
  outline: '#1B1F2A',
  busy: '#004C3B',
  onBusy: '#FFFFFF',
  walking: '#2873C8',
  onWalking: '#FFFFFF',
  idle: '#CC4A0E',
  idleStripe: '#A53A08',
  onIdle: '#FFFFFF',
  ready: '#FAD04A',
  onReady: '#1B1F2A',
  waiting: '#B4B0C6',
  onWaiting: '#1B1F2A',
  rest: '#F3E6CF',
  restStripe: '#E8D7B7',
  onRest: '#1B1F2A',
  table: '#B98B5E',
  tableEdge: '#9A6F46',
  frost: '#DDF1FA',
  frostEdge: '#3E8FB8',
  ribbon: '#9C2F5E',
  onRibbon: '#FFFFFF',
} as const;

/** The names in every theme; the states busy, walking, idle, ready, waiting and rest have a text colour each. */
export type Palette = { readonly [name in keyof typeof light]: string };

const dark: Palette = {
  paper: '#12151C',
  floorA: '#1C212C',
  floorB: '#20262F',
  card: '#232936',
  ink: '#F4F1E8',
  muted: '#B4BACB',
  outline: '#0B0D12',
  busy: '#68CBAE',
  onBusy: '#12151C',
  walking: '#4A8BE4',
  onWalking: '#12151C',
  idle: '#F2600F',
  idleStripe: '#FF8A47',
  onIdle: '#12151C',
  ready: '#FFCB31',
  onReady: '#12151C',
  waiting: '#76668A',
  onWaiting: '#FFFFFF',
  rest: '#3A3428',
  restStripe: '#474032',
  onRest: '#F4F1E8',
  table: '#7A5A3C',
  tableEdge: '#5F442C',
  frost: '#DDF1FA',
  frostEdge: '#3E8FB8',
  ribbon: '#E58FB4',
  onRibbon: '#12151C',
};

export const palette: { readonly [theme in Theme]: Palette } = { light, dark };

/** `#RRGGBB` as the number that a drawing library wants. */
export const numberOf = (colour: string): number => Number.parseInt(colour.slice(1), 16);

/** The squares of a chess board, the same in both themes. */
export const squares = { light: '#F3E6CF', dark: '#6F8F72' } as const;

/** The three suggested moves, always drawn with a white outline and their number. */
export const suggestions = ['#7A3E9D', '#0B5C9E', '#9C2F5E'] as const;
