namespace KazRuMtQa.Tests.Ring;

/// <summary>What <see cref="There"/> and <see cref="Back.Again"/> both are.</summary>
internal abstract record Base;
