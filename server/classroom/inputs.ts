/** What is put into a class, from people, host and engine: written down in this form, and everything follows from it. */
import type { Move } from '../../shared/chess/position.ts';
import type { LabMeasured } from '../../shared/lesson/log/measured.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { MasterAct } from '../../shared/round/real-chess.ts';
import type { Sitter } from '../../shared/round/table.ts';
import type { BoardId, Ms } from '../../shared/simul/index.ts';
import type { Driver } from './masters-seat.ts';

export type Input =
  /** Somebody new takes that seat. `wanted`: the name they typed, where the host must say first whether it is shown. */
  | {
      readonly do: 'sit';
      readonly board: BoardId;
      readonly name: string;
      readonly tokenHash: string;
      /** The browser's own token; missing: it names none. */
      readonly deviceHash?: string | undefined;
      readonly wanted?: string | undefined;
    }
  /** The host lets somebody play under this name. */
  | { readonly do: 'rename'; readonly board: BoardId; readonly name: string }
  /** The host shows nobody the name that was wanted there. */
  | { readonly do: 'declineWish'; readonly board: BoardId }
  /** A person is gone: they left, or the host removed them; `mayComeBack`: the host may think better of it. */
  | { readonly do: 'free'; readonly board: BoardId; readonly mayComeBack?: true }
  /** Whoever was taken off that seat has it again. */
  | { readonly do: 'giveBack'; readonly board: BoardId }
  /** The seat belongs to another token from now on: its owner has another phone. */
  | {
      readonly do: 'handOver';
      readonly board: BoardId;
      readonly tokenHash: string;
      readonly deviceHash?: string | undefined;
    }
  /** The device of whoever sits there may not come in again: they lose the seat, and every other one that it has. */
  | { readonly do: 'block'; readonly board: BoardId }
  /** A device that was blocked may come in again. */
  | { readonly do: 'unblock'; readonly device: number }
  /** Who plays at that board in this round: a bot while its owner is away. */
  | { readonly do: 'seat'; readonly board: BoardId; readonly sitter: Sitter }
  /** `fen`: the position that the player saw. `silly`: it was the third suggestion. */
  | {
      readonly do: 'move';
      readonly board: BoardId;
      readonly move: Move;
      readonly fen?: string | undefined;
      readonly silly?: true | undefined;
    }
  | { readonly do: 'resign'; readonly board: BoardId }
  /** They agree to the draw that the master has offered. */
  | { readonly do: 'agreeDraw'; readonly board: BoardId }
  /** The host names who is the master, in the round that runs if it is driven, else in the next; null: nobody. */
  | { readonly do: 'nameDriver'; readonly driver: Driver | null }
  /** Whoever is the master sends him to that board, or nowhere. */
  | { readonly do: 'send'; readonly by: Driver; readonly to: BoardId | null }
  /** Real chess: whoever is the master moves, takes that back, or ends a game. `fen`: the position that they saw. */
  | {
      readonly do: 'byMaster';
      readonly by: Driver;
      readonly act: MasterAct;
      readonly fen?: string | undefined;
    }
  /** An opponent offers the master a draw. */
  | { readonly do: 'offerDraw'; readonly board: BoardId }
  /** Whoever is the master is away: the event loop stands in, or they are back. */
  | { readonly do: 'standIn'; readonly on: boolean }
  /** The engine's move for a position: chance had a hand in it, so it can't be computed again. */
  | { readonly do: 'engineMove'; readonly board: BoardId; readonly fen: string; readonly move: Move }
  /** So many moves were answered in that show, counted as rounds begin: more than the class itself would have counted in time. */
  | { readonly do: 'counted'; readonly round: number; readonly moves: number }
  /** What somebody takes for the answer to the question of that step. */
  | { readonly do: 'choose'; readonly board: BoardId; readonly step: number; readonly option: number }
  /** A run of somebody's program is over: so many moves were answered in the hall of that step. */
  | { readonly do: 'measured'; readonly board: BoardId; readonly step: number; readonly moves: number }
  /** The lab of that step begins: nobody guesses any more. */
  | { readonly do: 'labBegan'; readonly step: number }
  /** A run of a lab is over, and so much was measured in it. */
  | { readonly do: 'labMeasured'; readonly measured: LabMeasured }
  /** `sitters`: who plays at board 1, 2 … where a round begins. `moment`: the only one that it is meant for. */
  | {
      readonly do: 'command';
      readonly command: Command;
      readonly sitters: readonly Sitter[];
      readonly moment?: number | undefined;
    };

/** A time in a class: which round it is (the first is 1), and that round's clock. */
export type RoundTime = { readonly round: number; readonly atMs: Ms };

/** An input with the time of its receipt. */
export type Stamped = RoundTime & { readonly input: Input };
