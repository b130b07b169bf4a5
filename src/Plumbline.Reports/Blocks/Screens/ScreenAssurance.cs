using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Reports.Blocks.Assuring;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>Assurance as pages of the site show it.</summary>
public static class ScreenAssurance
{
    /// <summary>What is told first of a span, in two or three sentences: how many opinions differ from the evidence, and which the most.</summary>
    /// <param name="reading">The span.</param>
    public static string Lead(AssuranceReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return AssuranceLead.Of(reading);
    }

    /// <summary>What a suggestion turns on: the line, and the criterion that decides; null where a person judges, or the level alone says it.</summary>
    /// <param name="version">The framework.</param>
    /// <param name="domain">The domain.</param>
    public static (LineSuggestion Line, JudgedCriterion? Criterion)? Decides(FrameworkVersion version, DomainReading domain)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(domain);
        return Deciding.Of(version, domain) is { } deciding ? (deciding.Line, deciding.Criterion) : null;
    }
}
