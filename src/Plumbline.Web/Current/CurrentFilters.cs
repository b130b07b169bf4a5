using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;

namespace Plumbline.Web.Current;

/// <summary>The forms with which a reader picks a period, a unit and measures.</summary>
internal static class CurrentFilters
{
    /// <summary>The form of a page that asks for a period and a unit.</summary>
    internal static Filtering Of(CurrentMeasures current, params ReadOnlySpan<string> path) => new(current.Visit.Links.AtPresent().To(path), [.. Fields(current)]) { AsAt = current.Visit.Links.Position };

    /// <summary>The form of a page of measures.</summary>
    internal static Filtering Of(CurrentMeasures current, MeasureFilter filter, string path)
    {
        var usual = Of(current, path);
        return usual with
        {
            Fields =
            [
                .. usual.Fields,
                new FilterField("section", "Section", filter.Section) { Choices = SectionChoices(current, filter.Section) },
                new FilterField("rating", "Show", current.Visit.Text("rating")) { Choices = [.. StandingChoices, .. RatingChoices(current)] },
                new FilterField("q", "Name, code or owner", filter.Words),
            ],
        };
    }

    /// <summary>The same page with the same period and unit, of all measures; null where all are shown.</summary>
    internal static string? Clear(CurrentMeasures current, MeasureFilter filter, string path) =>
        filter.IsSet ? current.Visit.Links.To([path], ("period", Links.Of(current.PeriodAsked)), ("unit", current.UnitAsked?.ToString())) : null;

    /// <summary>How many measures are shown: <c>8 of 86 measures: off target, in Safety.</c> And where the unit is behind, that it is.</summary>
    internal static string Count(CurrentMeasures current, MeasureFilter filter, int picked, int all) =>
        current.BehindWords is { } behind ? $"{Count(filter, picked, all)} {behind}" : Count(filter, picked, all);

    private static string Count(MeasureFilter filter, int picked, int all) =>
        filter.IsSet ? $"{Counted.Digits(picked)} of {Counted.Digits(all)} {Counted.Noun(all, "measure")}: {filter.InWords()}." : $"{Counted.Digits(all)} {Counted.Noun(all, "measure")}.";

    private static IReadOnlyList<Choice> StandingChoices { get; } =
        [new Choice("", "All measures"), .. Enum.GetValues<MeasureStanding>().Select(static one => new Choice(Names<MeasureStanding>.Of(one), one.Words()))];

    // Of a scheme with more than two ratings, or whose ratings are known by their colours.
    private static IEnumerable<Choice> RatingChoices(CurrentMeasures current)
    {
        var rated = current.Context.Lines.All.Where(static line => line.IsRated).GroupBy(static line => line.Judgement.Status).OrderBy(static group => group.Key).ToList();
        return rated.Count > 2 || rated.Exists(static group => group.First().Judgement.Scheme.IsNamedByColour)
            ? rated.Select(static group => new Choice(Names<RatingStatus>.Of(group.Key), $"Rated {group.First().Words.Word}"))
            : [];
    }

    private static IEnumerable<FilterField> Fields(CurrentMeasures current)
    {
        yield return new FilterField("period", Counted.Sentence(current.Period.Frequency.Noun()), Links.Of(current.Period)) { Choices = [.. current.PeriodChoices().Select(period => new Choice(Links.Of(period)!, Counted.Sentence(period.ToText(current.Culture, full: true))))] };
        var units = current.UnitChoices();
        if (units.Count > 0) yield return new FilterField("unit", "Unit", current.UnitAsked?.ToString()) { Choices = [.. units.Select(unit => new Choice(unit.Code == units[0].Code ? "" : unit.Code.ToString(), unit.Name))] };
    }

    // Domains, and the sections of each, set in a little.
    private static IReadOnlyList<Choice> SectionChoices(CurrentMeasures current, string? chosen) =>
    [
        new Choice("", "All sections"),
        .. current.Visit.Definitions.Picture.Indicators.Select(static indicator => indicator.Placement).GroupBy(static place => place.Domain, StringComparer.Ordinal)
            .SelectMany(static domain => (IEnumerable<Choice>)
            [
                .. domain.Key is { } name ? [new Choice(name, name)] : Array.Empty<Choice>(),
                .. domain.Select(static place => place.Section).OfType<string>().Where(section => section != domain.Key).Distinct(StringComparer.Ordinal).Select(section => new Choice(section, domain.Key is null ? section : "\u2003" + section)),
            ])
            // A group is too small to be offered, and may be what an address asks for.
            .Concat(chosen is null ? [] : [new Choice(chosen, chosen)]).DistinctBy(static choice => choice.Value, StringComparer.Ordinal),
    ];
}
