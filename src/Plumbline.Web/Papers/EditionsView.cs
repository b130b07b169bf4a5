using Plumbline.App.Publishing;
using Plumbline.Core.Editions;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Papers;

/// <summary>A published edition in a list.</summary>
/// <param name="Paper">Its period, with the paper as it was published.</param>
/// <param name="Number">Which edition of its period.</param>
/// <param name="Day">The day on which it was published.</param>
/// <param name="By">The post that published it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Content">The first digits of the hash of what it says.</param>
/// <param name="Hash">The first digits of its own hash.</param>
public sealed record EditionLine(TextLink Paper, string Number, string Day, string By, string Reason, string Content, string Hash);

/// <summary>The published editions of a report.</summary>
/// <param name="Title">The report.</param>
/// <param name="Lines">Its editions, the latest period first.</param>
public sealed record EditionsModel(string Title, IReadOnlyList<EditionLine> Lines);

/// <summary>The published editions of a report, as a page and as a table.</summary>
internal static class EditionsView
{
    private const int ShortHash = 12;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var name = visit.Route("name");
        var rows = await ReadEditions.RowsAsync(visit.Ledger, visit.Definitions, name, cancellation);
        // A report that is withdrawn keeps its editions.
        var title = visit.Definitions.FindReport(name)?.Title ?? (rows.Count > 0 ? name : throw Refused.NotFound($"There is no report “{name}” here."));
        return new View
        {
            Title = $"Editions of {title}",
            Menu = MenuEntry.Papers,
            Crumbs = [new Crumb("Papers", visit.Links.To(["reports"])), new Crumb(title), new Crumb("Editions")],
            Body = PageBody.Of<EditionsPage>(new EditionsModel(title, [.. rows.Reverse().Select(row => LineOf(visit, row))])),
            Table = ViewTable.Of(EditionsTable.Table, rows),
        };
    }

    internal static string AddressOf(Visit visit, string report) => visit.Links.To(["reports", report, "editions"]);

    /// <summary>An edition in a line: <c>Edition 1, 20 May 2020, Chief Executive: For the board</c>.</summary>
    internal static string WordsOf(Visit visit, EditionRow row) => $"Edition {Counted.Digits(row.Edition.Number)}, {DayOf(visit, row)}, {row.Edition.By}: {row.Edition.Reason}";

    /// <summary>The paper as it was published.</summary>
    internal static string PaperOf(Visit visit, Edition edition) => visit.Links.At(edition.Position).Report(edition.Report, edition.Period);

    private static EditionLine LineOf(Visit visit, EditionRow row) => new(
        new TextLink(PeriodChoice.WordsOf(visit, row.Edition.Period), PaperOf(visit, row.Edition)),
        Counted.Digits(row.Edition.Number),
        DayOf(visit, row),
        row.Edition.By,
        row.Edition.Reason,
        row.Edition.ContentHash[..ShortHash],
        row.Edition.EditionHash[..ShortHash]);

    private static string DayOf(Visit visit, EditionRow row) => RecordDays.Words(visit, DateOnly.FromDateTime(row.Published.UtcDateTime));
}
