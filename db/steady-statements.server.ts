/*
 * The same question has the same text, however many are asked for, so that PostgreSQL plans it once for a connection. A
 * list of ids goes as one array, for each length of a list would be a statement of its own; and how many rows are wanted
 * stands in the text, for a plan that doesn't know it expects a tenth of the table.
 */
import {
  type BinaryOperationNode,
  type KyselyPlugin,
  type LimitNode,
  OperationNodeTransformer,
  OperatorNode,
  PrimitiveValueListNode,
  RawNode,
  ValueNode,
} from 'kysely';

/** Lists up to this long stay as they are: kinds and states, by which PostgreSQL finds what an index is about. */
const FEW = 3;
const AS_ARRAY = { in: ['=', 'any'], 'not in': ['<>', 'all'] } as const;

class Steady extends OperationNodeTransformer {
  protected override transformLimit(node: LimitNode, ...more: [never?]): LimitNode {
    const { limit } = node;
    if (!ValueNode.is(limit) || typeof limit.value !== 'number') return super.transformLimit(node, ...more);
    return { ...node, limit: ValueNode.createImmediate(limit.value) };
  }

  protected override transformBinaryOperation(node: BinaryOperationNode, ...more: [never?]) {
    const changed = super.transformBinaryOperation(node, ...more);
    const { operator, rightOperand: list } = changed;
    if (!OperatorNode.is(operator) || !PrimitiveValueListNode.is(list) || list.values.length <= FEW)
      return changed;
    const as =
      operator.operator === 'in' || operator.operator === 'not in' ? AS_ARRAY[operator.operator] : null;
    if (!as) return changed;
    const rightOperand = RawNode.create([`${as[1]}(`, ')'], [ValueNode.create(list.values)]);
    return { ...changed, operator: OperatorNode.create(as[0]), rightOperand };
  }
}

const steady = new Steady();

export const STEADY: KyselyPlugin = {
  transformQuery: ({ node }) => steady.transformNode(node),
  transformResult: async ({ result }) => result,
};
