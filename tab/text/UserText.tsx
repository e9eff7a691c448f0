// What a person wrote, isolated so that its direction never disturbs the sentence around it.

export function UserText({ children }: { children: string }) {
  return <bdi dir="auto">{children}</bdi>;
}
