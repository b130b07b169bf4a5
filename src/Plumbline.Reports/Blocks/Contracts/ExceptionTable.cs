using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Contracts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>Requirements that have been red for months as a table, with what is done about them.</summary>
internal static class ExceptionTable
{
    private const int Width = 52;

    /// <summary>All of them, under the boards to which they are reported.</summary>
    internal static Table ByBoard(ReportContext context, IReadOnlyList<KpiException> shown)
    {
        var boards = shown.Select(ExceptionWords.BoardOf).Distinct(StringComparer.Ordinal).ToList();
        return Of(context, [.. boards.Select(board => (board, (IReadOnlyList<KpiException>)[.. shown.Where(one => ExceptionWords.BoardOf(one) == board)]))], tellsService: true);
    }

    /// <summary>Those of one contract.</summary>
    internal static Table OfContract(ReportContext context, IReadOnlyList<KpiException> shown) => Of(context, [(null, shown)], tellsService: false);

    private static Table Of(ReportContext context, IReadOnlyList<(string? Heading, IReadOnlyList<KpiException> Items)> groups, bool tellsService) => new(
        "Requirements that have been red for longest, with what is done",
        [new Column(tellsService ? "Requirement and contract" : "Requirement") { Share = 26 }, new Column("Months red") { Share = 9 }, new Column("Actual against required") { Share = 23 }, new Column("What is being done")],
        [.. groups.Select(group => RowsOf(context, group.Heading, group.Items, tellsService))])
    {
        HidesCaption = true,
        LeastWidth = Width,
    };

    private static RowGroup RowsOf(ReportContext context, string? heading, IReadOnlyList<KpiException> items, bool tellsService)
    {
        ImmutableArray<Row> rows = [.. items.Select(one => RowOf(context, one, tellsService))];
        return heading is null ? new RowGroup(rows) : new RowGroup(RowGroupLevel.Group, $"{heading} ({Counted.Digits(items.Count)})", rows);
    }

    private static Row RowOf(ReportContext context, KpiException one, bool tellsService) => new(
    [
        Cell.Header(Name(context, one, tellsService)),
        ContractSaid.MonthsRed(one.MonthsRed),
        new Cell(Against(context, one)),
        Done(context, one),
    ]);

    private static RichText Name(ReportContext context, KpiException one, bool tellsService)
    {
        RichText kpi = one.Counted is { Kpi: var counted } ? IndicatorLinks.Linked(context, counted.Indicator, counted.Unit, one.Kpi) : one.Kpi;
        if (!tellsService) return kpi;
        return [.. kpi, new LineBreak(), new Small(one.Contract is { } contract ? ContractLinks.To(context, contract, ExceptionWords.Of(one)) : (Inline)ExceptionWords.Of(one))];
    }

    private static RichText Against(ReportContext context, KpiException one)
    {
        var culture = context.Picture.Settings.Language;
        var figure = one.Counted?.Last?.Observation is { } observation
            ? IndicatorLinks.ToSource(context, observation, FigureValue.Of(observation, culture))
            : new Value(one.Actual);
        var drawing = AimBar.Of(one.Actual, one.Required);
        return
        [
            figure, $"{When(context, one)}, {Required(one, culture)} required",
            .. drawing is null ? RichText.Empty : [new LineBreak(), Icon.Decorative(drawing)],
        ];
    }

    // A figure that is not of the month told says of which it is.
    private static string When(ReportContext context, KpiException one) =>
        one.Counted?.Last?.Observation is { Period: { } of } && of.Last < new DateOnly(context.Period.Last.Year, context.Period.Last.Month, 1) ? $" in {of.ToText(context.Picture.Settings.Language, full: true)}" : "";

    private static string Required(KpiException one, CultureInfo culture) => TargetCriterion.Parse(one.Required).TryGet(out var criterion, out _) ? criterion.ToPaper(culture) : one.Required;

    private static Cell Done(ReportContext context, KpiException one)
    {
        var done = ImmutableArray.CreateBuilder<Element>();
        // Where actions alone say what is done, their words stand once.
        if (one.Mitigation is { } words && words != string.Join("; ", one.Actions.Select(static action => action.What))) done.AddRange(words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static text => new Paragraph(text)));
        if (one.Actions is [var only]) done.Add(new Paragraph(ActionWords(context, only)));
        else if (one.Actions.Count > 0) done.Add(ItemList.Bullets([.. one.Actions.Select(action => ActionWords(context, action))]));
        if (ExceptionWords.LacksMitigation(one)) done.Add(new Paragraph(new Small("No action is recorded.") { IsOff = true }));
        if (one.Notices.Count > 0) done.Add(ItemList.Bullets([.. one.Notices.Select(notice => NoticeWords(context, notice))]));
        if (one.Note is { } note) done.Add(new Paragraph(note, ParagraphRole.Meta));
        return new Cell(done.ToImmutable());
    }

    /// <summary>An action: what is to be done, by whom and when.</summary>
    internal static RichText ActionWords(ReportContext context, Core.Actions.TrackedAction action) =>
    [
        RecordLinks.ToAction(context, action.Code, action.What),
        new Small($" — {action.Owner}{(action.Due is { } due ? $", by {RecordsSaid.ShortDay(context, due)}" : "")}"),
    ];

    /// <summary>A notice: what it is, since when, and by when it is to be answered.</summary>
    internal static RichText NoticeWords(ReportContext context, ContractNotice notice) =>
        $"{ContractSaid.KindOf(notice.Kind)} of {RecordsSaid.ShortDay(context, notice.Date)}{(notice.Due is { } due ? $", due {RecordsSaid.ShortDay(context, due)}" : "")}: {notice.Text}";
}
