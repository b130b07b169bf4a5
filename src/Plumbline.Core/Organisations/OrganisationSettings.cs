using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;

namespace Plumbline.Core.Organisations;

/// <summary>A period from which control limits start anew, and what changed in the process.</summary>
/// <param name="Indicator">The indicator it is for; null for every one.</param>
/// <param name="From">The first period of the new segment.</param>
/// <param name="Reason">What changed.</param>
public sealed record RebaseSetting(Indicators.IndicatorCode? Indicator, Period From, string Reason);

/// <summary>What one indicator's control chart is worked out by, where it differs from the organisation's.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Profile">The name of the rule profile; null: the organisation's.</param>
/// <param name="Minimum">The fewest points for limits; null: the organisation's.</param>
public sealed record SpcChoice(Indicators.IndicatorCode Indicator, string? Profile, int? Minimum);

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

    /// <summary>The profile of an indicator: its own, else the organisation's.</summary>
    public string ProfileOf(Indicators.IndicatorCode indicator) => ChoiceOf(indicator)?.Profile ?? Profile;

    /// <summary>The fewest points of an indicator: its own, else the organisation's; null is the profile's.</summary>
    public int? MinimumOf(Indicators.IndicatorCode indicator) => ChoiceOf(indicator)?.Minimum ?? Minimum;

    private SpcChoice? ChoiceOf(Indicators.IndicatorCode indicator) => Choices.FirstOrDefault(choice => choice.Indicator == indicator);
}

/// <summary>An organisation, and the choices that hold for all its figures.</summary>
public sealed record OrganisationSettings
{
    /// <summary>Its code, by which a store knows it.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in running text: <c>the Trust</c>; null: its name.</summary>
    public string? ShortName { get; init; }

    /// <summary>The language of its papers.</summary>
    public CultureInfo Language { get; init; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>When its financial year starts.</summary>
    public FinancialCalendar Calendar { get; init; } = FinancialCalendar.April;

    /// <summary>The rating scheme, where a target names no other.</summary>
    public RatingScheme RatingScheme { get; init; } = RatingScheme.MetOrNotMet;

    /// <summary>Its control charts.</summary>
    public SpcSettings Spc { get; init; } = SpcSettings.Default;
}
