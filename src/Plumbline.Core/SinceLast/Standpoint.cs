using System.Globalization;
using Plumbline.Core.Actions;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Checks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.SinceLast;

/// <summary>What a paper knew: an organisation at one position of its ledger, for one period, on one day.</summary>
/// <param name="Picture">What the organisation defined.</param>
/// <param name="Period">The period of the paper.</param>
/// <param name="Day">The day as of which it tells of risks and actions.</param>
public sealed record Standpoint(OrganisationPicture Picture, Period Period, DateOnly Day)
{
    /// <summary>The measures that the paper tells of.</summary>
    public IReadOnlyList<ToldMeasure> Measures { get; init; } = [];

    /// <summary>The register of risks; null where it is not told of.</summary>
    public RiskRegister? Register { get; init; }

    /// <summary>The log of actions.</summary>
    public ActionLog Actions { get; init; } = ActionLog.Empty;

    /// <summary>The findings of the audit, accepted ones included; null where they were not asked for.</summary>
    public IReadOnlyList<AuditedFinding>? Findings { get; init; }

    /// <summary>The assurance; null where there is none.</summary>
    public AssuranceReading? Assurance { get; init; }

    /// <summary>The assurance of the span of the paper before, as it is known now; null where that is the same span, or there is none.</summary>
    public AssuranceReading? Restated { get; init; }

    /// <summary>How what must hold is said; as it is written unless told otherwise.</summary>
    public Func<Criterion, string> Said { get; init; } = static criterion => criterion.ToString();

    /// <summary>The assurances of risks and controls that are recorded.</summary>
    public IReadOnlyList<Risks.Records.Assurance> Assurances { get; init; } = [];

    /// <summary>The controls of the risks whose scores fell since the last paper.</summary>
    public IReadOnlyList<Control> Controls { get; init; } = [];

    /// <summary>The acceptances of risks above tolerance that are in force on the day.</summary>
    public IReadOnlyList<RiskAcceptance> Acceptances { get; init; } = [];

    /// <summary>The language of its numbers and dates.</summary>
    public CultureInfo Language => Picture.Settings.Language;

    /// <summary>A day in a sentence: <c>20 May 2020</c>.</summary>
    internal string Text(DateOnly day) => day.ToString("d MMMM yyyy", Language);
}
