using System.Collections.Immutable;
using Plumbline.App.Viewing;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition.Markdown;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Commentaries;

/// <summary>The words about one figure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Address">The figure.</param>
/// <param name="Details">The unit and the period, where they are not those of the page.</param>
/// <param name="Parts">Each part of the words under its heading.</param>
/// <param name="Edit">The form for the words; null where the reader may not write them.</param>
public sealed record CommentaryEntry(string Measure, string Address, string Details, IReadOnlyList<(string Heading, ImmutableArray<Element> Words)> Parts, string? Edit);

/// <summary>The words about the measures of a section.</summary>
/// <param name="Title">The section.</param>
/// <param name="Entries">The words.</param>
public sealed record CommentarySection(string Title, IReadOnlyList<CommentaryEntry> Entries);

/// <summary>What was promised, and is not due before the end of the period.</summary>
/// <param name="Measure">The measure, and its unit where that is not the one at the top.</param>
/// <param name="Address">The figure whose words promise it.</param>
/// <param name="Words">The day and what is expected by it, and the period of the words.</param>
public sealed record PromiseLine(string Measure, string Address, string Words);

/// <summary>The words about the figures of a period.</summary>
/// <param name="Lead">How many measures have words.</param>
/// <param name="Filters">The choice of a period.</param>
/// <param name="Sections">The words, by section.</param>
/// <param name="Promises">What was promised, and is not due yet; empty for all periods.</param>
/// <param name="Pages">The pages of words.</param>
public sealed record CommentaryModel(string Lead, Filtering Filters, IReadOnlyList<CommentarySection> Sections, IReadOnlyList<PromiseLine> Promises, Paging Pages);

/// <summary>The words about the figures of a period, by section and measure, as papers print them.</summary>
internal static class CommentaryView
{
    internal static void MapCommentary(this IEndpointRouteBuilder app) => app.MapView("/{org}/commentary", MakeAsync);

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var period = await PeriodChoice.ReadAsync(visit, cancellation);
        var words = CommentaryOfPeriod.Find(visit.Definitions, period.Shown);
        var page = visit.Page();
        var filters = new Filtering(visit.Links.AtPresent().To(["commentary"]), [period.FieldOf(visit, offersAll: true)]) { AsAt = visit.Links.Position };
        var shown = words.Skip((page - 1) * Paging.Rows).Take(Paging.Rows);
        return new View
        {
            Title = "Commentary",
            Menu = MenuEntry.Measures,
            Body = PageBody.Of<CommentaryPage>(new CommentaryModel(
                LeadOf(visit, period, words),
                filters,
                [.. shown.GroupBy(static one => SectionOf(one), StringComparer.Ordinal).Select(section => new CommentarySection(section.Key, [.. section.Select(one => EntryOf(visit, period, one))]))],
                page > 1 || period.Shown is not { } at ? [] : [.. FindEarlierWords.Promises(visit.Definitions.Picture, at).Take(Paging.Rows).Select(one => PromiseOf(visit, one))],
                Paging.Of(page, words.Count, other => visit.Links.To(["commentary"], ("period", Addresses.Links.Of(period.Shown) ?? PeriodChoice.All), ("page", Addresses.Links.Of(other)))))),
            Table = ViewTable.Of(WrittenWords.Table, words),
        };
    }

    private static PromiseLine PromiseOf(Visit visit, Commentary words)
    {
        var picture = visit.Definitions.Picture;
        var unit = words.Unit == picture.Units.Top.Code ? "" : $", {picture.Units.Find(words.Unit)!.Name}";
        return new PromiseLine(
            picture.Find(words.Indicator)!.Name + unit,
            visit.Links.Figure(words.Indicator, words.Unit, words.Period),
            $"{words.Expected!.ToText(picture.Settings.Language)}, from the words about {words.Period.ToText(picture.Settings.Language, full: true)}");
    }

    private static string LeadOf(Visit visit, PeriodChoice period, IReadOnlyList<WrittenWords> words)
    {
        var measures = words.Select(static one => one.Indicator.Code).Distinct().Count();
        var all = visit.Definitions.Picture.Indicators.Count;
        var when = period.Shown is { } shown ? $" for {shown.ToText(visit.Definitions.Picture.Settings.Language, full: true)}" : "";
        return measures == 0 ? $"Nothing is written{when}.{LastWords(visit, period)}" : $"{Counted.Digits(measures)} of {Counted.Digits(all)} measures {(measures == 1 ? "has" : "have")} words{when}.";
    }

    private static string LastWords(Visit visit, PeriodChoice period)
    {
        var last = period.Shown is { } shown ? visit.Definitions.Picture.Commentaries.Where(words => words.Period.Last < shown.Last).MaxBy(static words => words.Period.Last) : null;
        return last is null ? "" : $" The last words before it are for {last.Period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}.";
    }

    private static string SectionOf(WrittenWords words) => words.Indicator.Placement.Section ?? words.Indicator.Placement.Domain ?? "Other measures";

    private static CommentaryEntry EntryOf(Visit visit, PeriodChoice period, WrittenWords written)
    {
        var (picture, words) = (visit.Definitions.Picture, written.Words);
        var language = picture.Settings.Language;
        string?[] details = [written.Unit.Code == picture.Units.Top.Code ? null : written.Unit.Name, words.Period == period.Shown ? null : PeriodChoice.WordsOf(visit, words.Period)];
        (string, string?)[] parts = [("Why", words.Why), ("What we are doing", words.Doing), ("Expected by", words.Expected?.ToText(language)), ("Note", words.Note)];
        return new CommentaryEntry(
            written.Indicator.Name,
            visit.Links.Figure(words.Indicator, words.Unit, words.Period),
            string.Join(", ", details.OfType<string>()),
            [.. parts.Where(static part => !string.IsNullOrWhiteSpace(part.Item2)).Select(static part => (part.Item1, PaperMarkdown.Instance.ToElements(part.Item2!)))],
            visit.May(Operation.WriteCommentary, words.Unit, written.Indicator) ? visit.Links.Words(words.Indicator, words.Unit, words.Period) : null);
    }
}
