namespace KazRuMtQa.Tests.Ring.Back;

/// <summary>With <see cref="There"/> a ring of two namespaces.</summary>
internal sealed record Again(There? There) : Base;
