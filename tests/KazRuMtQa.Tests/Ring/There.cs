using KazRuMtQa.Tests.Ring.Back;

namespace KazRuMtQa.Tests.Ring;

/// <summary>With <see cref="Again"/> a ring of two namespaces, for <see cref="DependencyTests.ARingIsSeen"/>.</summary>
internal sealed record There(Again? Back) : Base;
