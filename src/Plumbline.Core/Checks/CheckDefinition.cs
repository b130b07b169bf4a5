using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Checks;

/// <summary>How serious a finding is.</summary>
public enum Severity
{
    /// <summary>Wrong: the figure must not be published as it is.</summary>
    Error,

    /// <summary>Probably wrong: a person should look.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}

/// <summary>Something an organisation says must hold of its figures.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">How serious a finding is.</param>
/// <param name="Rule">What must hold.</param>
/// <param name="Tolerance">How far two numbers may differ; null: as far as the rounding of printed figures explains.</param>
/// <param name="From">The first period it applies to; null: it has always applied.</param>
/// <param name="To">The last period it applies to; null: it still applies.</param>
/// <param name="Note">A note.</param>
public sealed record CheckDefinition(string Code, Severity Severity, CheckRule Rule, Quantity? Tolerance, Period? From, Period? To, string? Note)
{
    /// <summary>Whether it applies to a period: the whole period lies within its dates.</summary>
    public bool AppliesTo(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return (From is null || period.First >= From.First) && (To is null || period.Last <= To.Last);
    }
}
