using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Risks.Schemes;

/// <summary>A level of risk: the scores up to one.</summary>
/// <param name="Name">Its name: <c>high</c>.</param>
/// <param name="To">The highest score of the level; the level begins above the one before.</param>
/// <param name="ReviewMonths">How many months after a review the next is due.</param>
public sealed record RiskBand(string Name, int To, int ReviewMonths);

/// <summary>A rule that brings a risk before a committee.</summary>
/// <param name="Committee">The committee.</param>
/// <param name="Kind">The kind of risk.</param>
/// <param name="At">The score from which on.</param>
public sealed record Escalation(string Committee, RiskKind Kind, int At);
