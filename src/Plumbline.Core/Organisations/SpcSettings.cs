using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Organisations;

/// <summary>A period from which control limits start anew, and what changed in the process.</summary>
/// <param name="Indicator">The indicator it is for; null for every one.</param>
/// <param name="From">The first period of the new segment.</param>
/// <param name="Reason">What changed.</param>
public sealed record RebaseSetting(IndicatorCode? Indicator, Period From, string Reason);

/// <summary>Something known to have changed in the service. It moves no limit: it is noted on the chart, and may support a suggestion to rebase.</summary>
/// <param name="Indicator">The indicator it is for; null for every one.</param>
/// <param name="At">The period in which it happened.</param>
/// <param name="Change">What changed: "a second clinic opened".</param>
public sealed record ChangeSetting(IndicatorCode? Indicator, Period At, string Change);

/// <summary>Figures that stay on the chart and out of its mean and limits.</summary>
/// <param name="Indicator">The indicator it is for; null for every one.</param>
/// <param name="At">The period; those of a chart that lie within it are left out.</param>
/// <param name="Reason">Why: "snow closed the clinics".</param>
public sealed record ExclusionSetting(IndicatorCode? Indicator, Period At, string Reason);

/// <summary>Limits fixed on the figures of a span, and drawn on after it.</summary>
/// <param name="Indicator">The indicator it is for; null for every one.</param>
/// <param name="From">The first period of the span.</param>
/// <param name="To">The last period of the span.</param>
public sealed record BaselineSetting(IndicatorCode? Indicator, Period From, Period To);

/// <summary>What one indicator's control chart is worked out by, where it differs from the organisation's.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Profile">The name of the rule profile; null: the organisation's.</param>
/// <param name="Minimum">The fewest points for limits; null: the organisation's.</param>
public sealed record SpcChoice(IndicatorCode Indicator, string? Profile, int? Minimum);

/// <summary>How an organisation wants its control charts worked out.</summary>
/// <param name="Profile">The name of the rule profile.</param>
/// <param name="Minimum">The fewest points for limits; null is the profile's.</param>
/// <param name="Rebases">Where limits start anew.</param>
public sealed record SpcSettings(string Profile, int? Minimum, IReadOnlyList<RebaseSetting> Rebases)
{
    /// <summary>The product's own rules, nothing rebased.</summary>
    public static SpcSettings Default { get; } = new("plumbline", null, []);

    /// <summary>The indicators that choose otherwise, each once.</summary>
    public IReadOnlyList<SpcChoice> Choices { get; init; } = [];

    /// <summary>What is known to have changed.</summary>
    public IReadOnlyList<ChangeSetting> Changes { get; init; } = [];

    /// <summary>What is left out of means and limits.</summary>
    public IReadOnlyList<ExclusionSetting> Exclusions { get; init; } = [];

    /// <summary>Spans that fix limits.</summary>
    public IReadOnlyList<BaselineSetting> Baselines { get; init; } = [];

    /// <summary>Whether charts show their two-sigma lines.</summary>
    public bool TwoSigma { get; init; }

    /// <summary>The profile of an indicator: its own, else the organisation's.</summary>
    public string ProfileOf(IndicatorCode indicator) => ChoiceOf(indicator)?.Profile ?? Profile;

    /// <summary>The fewest points of an indicator: its own, else the organisation's; null is the profile's.</summary>
    public int? MinimumOf(IndicatorCode indicator) => ChoiceOf(indicator)?.Minimum ?? Minimum;

    /// <summary>The span that fixes an indicator's limits: its own, else everyone's; the later one given where there are more.</summary>
    public BaselineSetting? BaselineOf(IndicatorCode indicator) =>
        Baselines.LastOrDefault(baseline => baseline.Indicator == indicator) ?? Baselines.LastOrDefault(baseline => baseline.Indicator is null);

    private SpcChoice? ChoiceOf(IndicatorCode indicator) => Choices.FirstOrDefault(choice => choice.Indicator == indicator);
}
