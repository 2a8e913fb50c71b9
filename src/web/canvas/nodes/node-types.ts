import type { NodeTypes } from '@xyflow/react';
import { CardNode } from './CardNode.tsx';
import { MeasureNode } from './MeasureNode.tsx';
import { MomentNode } from './MomentNode.tsx';

/** One object for all time: React Flow mounts every node anew when it changes. */
export const NODE_TYPES: NodeTypes = { card: CardNode, moment: MomentNode, measure: MeasureNode };
