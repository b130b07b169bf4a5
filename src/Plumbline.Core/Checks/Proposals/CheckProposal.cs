namespace Plumbline.Core.Checks.Proposals;

/// <summary>A check that an organisation has not defined, and that its figures mostly keep: the rest of them may be wrong.</summary>
/// <param name="Definition">The check, ready for checks.csv.</param>
/// <param name="Held">In how many cells it holds.</param>
/// <param name="Comparable">Of how many.</param>
public sealed record CheckProposal(CheckDefinition Definition, int Held, int Comparable);
