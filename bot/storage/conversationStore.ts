// The Teams conversations the app was added to, a row each, changed only by whoever read the latest version.
import type { Conversation, ConversationStore, Written } from '../stores';
import { insertRow } from './insertRow';
import { conversationKeys, part } from './keys';
import { entityOf, valueOf } from './row';
import type { Table } from './table';
import { tokenOf, versionOfToken } from './versionToken';

const SOME = 20;

export function createConversationStore(table: Table): ConversationStore {
  async function replace(conversation: Conversation, token: string, operationId: string): Promise<Written> {
    const op = part(operationId);
    const key = conversationKeys.conversation(conversation.tenantId, conversation.conversationId);
    const { etag, ops } = versionOfToken(token);
    const entity = entityOf(key, 'conversation', conversation, op, ops);
    const answer = await table.write([{ do: 'replace', entity, etag }], { key, op }, table.deadline());
    return answer === 'saved' ? 'saved' : 'conflict';
  }

  return {
    async read(tenantId, conversationId) {
      const row = await table.read(conversationKeys.conversation(tenantId, conversationId), table.deadline());
      return row && { value: valueOf<Conversation>(row, 'conversation'), etag: tokenOf(row) };
    },
    async readSome(tenantId) {
      const rows = await table.range(conversationKeys.ofTenant(tenantId), table.deadline(), SOME);
      return rows.map((row) => valueOf<Conversation>(row, 'conversation'));
    },
    write(conversation, etag, operationId) {
      if (etag !== null) return replace(conversation, etag, operationId);
      const key = conversationKeys.conversation(conversation.tenantId, conversation.conversationId);
      return insertRow(table, key, 'conversation', conversation, operationId);
    },
  };
}
