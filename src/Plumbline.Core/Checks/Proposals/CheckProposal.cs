namespace Plumbline.Core.Checks.Proposals;

/// <summary>A check that an organisation has not defined, but that most of its figures pass: the rest of them may be wrong.</summary>
/// <param name="Definition">The check, ready for checks.csv.</param>
/// <param name="Held">The number of cells that pass it.</param>
/// <param name="Comparable">The number of cells that it can be applied to.</param>
public sealed record CheckProposal(CheckDefinition Definition, int Held, int Comparable);
