using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Organisations;

/// <summary>A period from which new limits start, and what changed in the process.</summary>
/// <param name="Indicator">The indicator; null for every indicator.</param>
/// <param name="From">The first period of the new segment.</param>
/// <param name="Reason">What changed.</param>
public sealed record RebaseSetting(IndicatorCode? Indicator, Period From, string Reason)
{
    /// <summary>The unit; null for every unit.</summary>
    public UnitCode? Unit { get; init; }
}

/// <summary>A known change in the service. It moves no limit: it is noted on the chart, and may support a suggestion to rebase.</summary>
/// <param name="Indicator">The indicator; null for every indicator.</param>
/// <param name="At">The period in which it happened.</param>
/// <param name="Change">What changed: "a second clinic opened".</param>
public sealed record ChangeSetting(IndicatorCode? Indicator, Period At, string Change)
{
    /// <summary>The unit; null for every unit.</summary>
    public UnitCode? Unit { get; init; }
}

/// <summary>Figures that stay on the chart but are left out of its mean and limits.</summary>
/// <param name="Indicator">The indicator; null for every indicator.</param>
/// <param name="At">The period; every period of a chart that lies within it is left out.</param>
/// <param name="Reason">Why: "snow closed the clinics".</param>
public sealed record ExclusionSetting(IndicatorCode? Indicator, Period At, string Reason)
{
    /// <summary>The unit; null for every unit.</summary>
    public UnitCode? Unit { get; init; }
}

/// <summary>Limits computed from the figures of a span and drawn on after it.</summary>
/// <param name="Indicator">The indicator; null for every indicator.</param>
/// <param name="From">The first period of the span.</param>
/// <param name="To">The last period of the span.</param>
public sealed record BaselineSetting(IndicatorCode? Indicator, Period From, Period To)
{
    /// <summary>The unit; null for every unit.</summary>
    public UnitCode? Unit { get; init; }
}

/// <summary>The settings of one indicator's control chart, where they differ from the organisation's.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Profile">The name of the rule profile; null: the organisation's.</param>
/// <param name="Minimum">The fewest points for limits; null: the organisation's.</param>
public sealed record SpcChoice(IndicatorCode Indicator, string? Profile, int? Minimum);

/// <summary>The organisation's settings for control charts.</summary>
/// <param name="Profile">The name of the rule profile.</param>
/// <param name="Minimum">The fewest points for limits; null: the profile's.</param>
/// <param name="Rebases">Where new limits start.</param>
public sealed record SpcSettings(string Profile, int? Minimum, IReadOnlyList<RebaseSetting> Rebases)
{
    /// <summary>The product's own rules, without rebases.</summary>
    public static SpcSettings Default { get; } = new("plumbline", null, []);

    /// <summary>The indicators with settings of their own, each once.</summary>
    public IReadOnlyList<SpcChoice> Choices { get; init; } = [];

    /// <summary>The known changes.</summary>
    public IReadOnlyList<ChangeSetting> Changes { get; init; } = [];

    /// <summary>The figures that means and limits leave out.</summary>
    public IReadOnlyList<ExclusionSetting> Exclusions { get; init; } = [];

    /// <summary>The spans that fix limits.</summary>
    public IReadOnlyList<BaselineSetting> Baselines { get; init; } = [];

    /// <summary>Whether charts show their two-sigma lines.</summary>
    public bool TwoSigma { get; init; }

    /// <summary>The colours of charts and icons.</summary>
    public ChartLook Look { get; init; }

    /// <summary>The profile of an indicator: its own, otherwise the organisation's.</summary>
    public string ProfileOf(IndicatorCode indicator) => ChoiceOf(indicator)?.Profile ?? Profile;

    /// <summary>The fewest points for an indicator's limits: its own number, otherwise the organisation's; null: the profile's.</summary>
    public int? MinimumOf(IndicatorCode indicator) => ChoiceOf(indicator)?.Minimum ?? Minimum;

    /// <summary>The span that fixes an indicator's limits in a unit. One of the unit comes before one for every unit, then one of the indicator before one for every indicator; the last in the list where there are several.</summary>
    public BaselineSetting? BaselineOf(IndicatorCode indicator, UnitCode unit)
    {
        var fitting = Baselines.Where(baseline => (baseline.Indicator is null || baseline.Indicator == indicator) && (baseline.Unit is null || baseline.Unit == unit)).ToList();
        return fitting.Count == 0 ? null : fitting.OrderBy(static baseline => baseline.Unit is not null).ThenBy(static baseline => baseline.Indicator is not null).Last();
    }

    private SpcChoice? ChoiceOf(IndicatorCode indicator) => Choices.FirstOrDefault(choice => choice.Indicator == indicator);
}
