/** What we use of cm-chessboard, which comes without types. */
declare module 'cm-chessboard/src/Chessboard.js' {
  export const COLOR: { readonly white: 'w'; readonly black: 'b' };
  export const INPUT_EVENT_TYPE: {
    readonly moveInputStarted: 'moveInputStarted';
    readonly validateMoveInput: 'validateMoveInput';
    readonly moveInputCanceled: 'moveInputCanceled';
    readonly moveInputFinished: 'moveInputFinished';
  };
  export type MoveInputEvent = {
    readonly type: string;
    readonly squareFrom: string;
    readonly squareTo?: string | null;
  };
  export class Chessboard {
    constructor(
      context: HTMLElement,
      props: {
        readonly position: string;
        readonly orientation: 'w' | 'b';
        readonly assetsUrl: string;
        readonly style: {
          readonly cssClass: string;
          readonly showCoordinates: boolean;
          readonly pieces: { readonly file: string; readonly tileSize: number };
          readonly animationDuration: number;
        };
      },
    );
    setPosition(fen: string, animated: boolean): Promise<void>;
    enableMoveInput(handler: (event: MoveInputEvent) => boolean | undefined, color: 'w' | 'b'): void;
    disableMoveInput(): void;
    cancelMoveInput(): void;
    isMoveInputEnabled(): boolean;
    destroy(): void;
  }
}
