using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Web.Views;

namespace Plumbline.Web.Current;

/// <summary>Which measures a reader picks: by section, by how they stand, and by words of their names. The address says all of it.</summary>
internal sealed record MeasureFilter
{
    private MeasureFilter()
    {
    }

    /// <summary>A domain, section or group by its name; null for all.</summary>
    internal string? Section { get; private init; }

    /// <summary>How they stand; null for any way.</summary>
    internal MeasureStanding? Standing { get; private init; }

    /// <summary>The rating; null for any.</summary>
    internal RatingStatus? Rating { get; private init; }

    /// <summary>Words of the name, code, number or owner; null for any.</summary>
    internal string? Words { get; private init; }

    /// <summary>Whether it picks less than all.</summary>
    internal bool IsSet => Section is not null || Standing is not null || Rating is not null || Words is not null;

    /// <summary>The filter of an address.</summary>
    internal static MeasureFilter Of(Visit visit)
    {
        var section = visit.Text("section");
        var places = visit.Definitions.Picture.Indicators.Select(static indicator => indicator.Placement);
        if (section is not null && !places.Any(place => IsIn(place, section)))
            throw Refused.BadRequest($"section: found “{section}”; expected the name of a section{Spelling.Suggestion(section, places.SelectMany(static place => new[] { place.Domain, place.Section, place.Group }).OfType<string>().Distinct(StringComparer.Ordinal))}", "section");
        var (standing, rating) = RatingOf(visit);
        return new MeasureFilter { Section = section, Standing = standing, Rating = rating, Words = visit.Text("q") };
    }

    // A way to stand, or one rating of a scheme.
    private static (MeasureStanding?, RatingStatus?) RatingOf(Visit visit)
    {
        if (visit.Text("rating") is not { } text) return (null, null);
        if (Names<MeasureStanding>.Parse(text).TryGet(out var standing, out _)) return (standing, null);
        if (Names<RatingStatus>.Parse(text).TryGet(out var rating, out _)) return (null, rating);
        throw Refused.BadRequest($"rating: found “{text}”; expected one of {string.Join(", ", Names<MeasureStanding>.All.Union(Names<RatingStatus>.All, StringComparer.Ordinal))}", "rating");
    }

    /// <summary>Whether it picks a measure.</summary>
    internal bool Picks(ReportLine line)
    {
        var place = line.Indicator.Placement;
        return (Section is null || IsIn(place, Section))
            && (Standing is not { } standing || standing.Includes(line))
            && (Rating is not { } rating || line.Judgement.Status == rating)
            && (Words is null || Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Has(line, word)));
    }

    /// <summary>What it picks, in words: <c>off target, in Safety, “falls”</c>.</summary>
    internal string InWords() => string.Join(", ", new[]
    {
        Standing is { } standing ? Lower(standing.Words()) : null,
        Rating is { } rating ? Names<RatingStatus>.Of(rating).Replace('-', ' ') : null,
        Section is null ? null : $"in {Section}",
        Words is null ? null : $"with “{Words}”",
    }.OfType<string>());

    private static bool IsIn(Placement place, string name) => new[] { place.Domain, place.Section, place.Group }.Contains(name, StringComparer.Ordinal);

    private static bool Has(ReportLine line, string word) =>
        new[] { line.Indicator.Name, line.Indicator.ShortName, line.Indicator.Code.ToString(), line.Indicator.Number, line.Indicator.Owner }.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
