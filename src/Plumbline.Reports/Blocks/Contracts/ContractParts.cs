using System.Collections.Immutable;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Contracts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>The parts of the page of a contract.</summary>
internal static class ContractParts
{
    private const double Width = 680, Phone = 325;

    /// <summary>All that is told of a contract.</summary>
    /// <param name="context">The report.</param>
    /// <param name="file">The contract.</param>
    /// <param name="level">The level of the headings.</param>
    /// <param name="anchor">The anchor of the page, with which those of its headings begin.</param>
    internal static ImmutableArray<Element> All(ReportContext context, ContractFile file, int level, Anchor anchor)
    {
        return
        [
            new Paragraph(About(context, file.Contract), ParagraphRole.Meta),
            new Paragraph(Lead(context, file), ParagraphRole.Lead),
            .. Chart(context, file),
            .. file.Kpis.Count == 0
                ? file.Line.Months.Any(static month => month.Stated is not null) ? [new Paragraph(NotHeld(file))] : ImmutableArray<Element>.Empty
                : [Head("Requirements", "requirements"), KpiTable.Of(context, file), KpiTable.Key(file), .. KpiTable.OfYearSoFar(file)],
            .. Part($"Red for more than {Counted.Of(ContractExceptionsBlock.UsualMonths, "month")}", "red", file.Exceptions, exceptions => ExceptionTable.OfContract(context, exceptions)),
            .. Part("Notices and plans", "notices", [.. file.Notices.Where(notice => notice.Date <= context.Period.Last)], notices => Notices(context, notices)),
            // What is done about a requirement that is red stands beside it.
            .. Part("Other actions", "actions", [.. file.Actions.Where(action => !file.Exceptions.Any(one => one.Actions.Any(told => told.Code == action.Code)))], actions => ItemList.Bullets([.. actions.Select(action => ExceptionTable.ActionWords(context, action))])),
            .. Part("Forecasts and outturn", "forecasts", file.Forecasts, forecasts => Forecasts(context, forecasts)),
        ];

        Heading Head(string words, string part) => new(level, words, new Anchor($"{anchor}-{part}"));

        IEnumerable<Element> Part<T>(string words, string part, IReadOnlyList<T> items, Func<IReadOnlyList<T>, Element> content) => items.Count == 0 ? [] : [Head(words, part), content(items)];
    }

    private static string About(ReportContext context, Contract contract)
    {
        List<string> said = [contract.To is { } last ? $"Commissioned by {contract.Commissioner}, {RecordsSaid.Day(context, contract.From)} to {RecordsSaid.Day(context, last)}." : $"Commissioned by {contract.Commissioner} since {RecordsSaid.Day(context, contract.From)}."];
        if (contract.Service is { } service && service != contract.Name) said.Add($"Service: {service}.");
        if (contract.Unit is { } unit && context.Picture.Units.Find(unit) is { } found) said.Add($"Judged by the figures of {found.Name}.");
        if (contract.Board is { } board) said.Add($"Reported to: {board}.");
        return string.Join(' ', said);
    }

    private static string Lead(ReportContext context, ContractFile file)
    {
        var culture = context.Picture.Settings.Language;
        var (first, last) = (file.Line.Months[0], file.Line.Months[^1]);
        var month = last.Period.ToText(culture, full: true);
        if (last.Shown is not { Share: { } share } now) return $"No requirement has a rating in {month}.";
        var before = file.Months.Count > 1 && first.Shown is { Share: { } was } then
            ? was == share && then.Rated == now.Rated ? $" So it was in {first.Period.ToText(culture, full: true)}."
            : $" In {first.Period.ToText(culture, full: true)} the share was {ContractSaid.Percent(was)}, {Counted.Digits(then.Green)} of {Counted.Digits(then.Rated)}." : "";
        var forecast = file.Line.Forecast is { Shown.Share: { } expected } one
            ? expected == share ? $" The same share is forecast for {one.Period.ToText(culture, full: true)}." : $" For {one.Period.ToText(culture, full: true)} {ContractSaid.Percent(expected)} is forecast." : "";
        var notRated = now.NotRated == 0 ? "" : $" {Counted.Sentence(Counted.Number(now.NotRated))} more {(now.NotRated == 1 ? "has" : "have")} no rating.";
        var told = now is { Rated: 1, NotRated: 0 } ? $"Its one requirement was {(now.Red == 0 ? "green" : "red")} in {month}."
            : now.Rated == 1 ? $"The one requirement that has a rating was {(now.Red == 0 ? "green" : "red")} in {month}."
            : now.Red == 0 ? $"{Counted.Sentence(Counted.All(now.Rated, "requirement"))} {(now.NotRated > 0 ? "that have a rating " : "")}were green in {month}."
            : $"{Counted.Digits(now.Green)} of {Counted.Digits(now.Rated)} requirements {(now.Green == 1 ? "was" : "were")} green in {month}: {ContractSaid.Percent(share)}.";
        return $"{told}{notRated}{before}{forecast}";
    }

    // Of a contract whose counts alone are stated, which requirements are red may be stated too.
    private static string NotHeld(ContractFile file) =>
        $"The counts are as stated; the figures behind them are not held here.{(file.Line.Months[^1].Shown is { Red: > 0 } && file.Exceptions.Count == 0 ? " Which are red is not stated." : "")}";

    private static ImmutableArray<Element> Chart(ReportContext context, ContractFile file)
    {
        // A line along the top of a drawing says no more than the sentence above it.
        var rated = file.Line.Months.Where(static month => month.Shown?.Share is not null).ToList();
        if (rated.Count < 2 || (rated.TrueForAll(static month => month.Shown!.Red == 0) && file.Line.Forecast?.Shown is null or { Red: 0 })) return [];
        var culture = context.Picture.Settings.Language;
        var points = file.Line.Months.Select(month => new SharePoint(month.Period, month.Shown?.Share, Told(month, month.Period.ToText(culture, full: true)))).ToList();
        var forecast = file.Line.Forecast?.Shown?.Share;
        var floor = ShareScene.Floor(points, forecast);
        return
        [
            new Chart(
                ShareScene.Arrange(points, forecast, Width, culture),
                $"Share of requirements green, {file.Contract.Name}",
                $"The share that was green, month by month. {string.Join("; ", points.Select(static point => point.Title))}.{(forecast is { } share ? $" Forecast: {ContractSaid.Percent(share)}." : "")}")
            {
                Narrow = ShareScene.Arrange(points, forecast, Phone, culture),
                Caption = $"Share of the rated requirements that were green, month by month.{(floor > 0 ? $" The scale begins at {ContractSaid.Percent(floor)}." : "")}",
                Data = Data(context, file),
            },
        ];
    }

    private static string Told(ContractMonth month, string words) =>
        month.Shown is { } count ? $"{words}: {ContractSaid.Share(count)}, {CountsDrawing.Words(count)}" : $"{words}: nothing known";

    private static Table Data(ReportContext context, ContractFile file) => new(
        "Green, red and not rated by month",
        [new Column("Month"), new Column("Share green", Alignment.Number), new Column("Green", Alignment.Number), new Column("Red", Alignment.Number), new Column("Not rated", Alignment.Number), new Column("Counted or stated")],
        [.. file.Line.Months.Where(static month => month.Shown is not null).Select(month => RowOf(month, month.Period.ToText(context.Picture.Settings.Language, full: true))),
            .. file.Line.Forecast is { Shown: not null } forecast ? [RowOf(forecast, $"Forecast for {forecast.Period.ToText(context.Picture.Settings.Language)}")] : Array.Empty<Row>()])
    {
        HidesCaption = true,
    };

    private static Row RowOf(ContractMonth month, string name) => new(
    [
        Cell.Header(name),
        ContractSaid.Share(month.Shown),
        Counted.Digits(month.Shown!.Green),
        Counted.Digits(month.Shown.Red),
        Counted.Digits(month.Shown.NotRated),
        new Cell(month.Note is { } note ? [Origin(month), .. ContractSaid.Below(note)] : Origin(month)),
    ]);

    private static string Origin(ContractMonth month) => month switch
    {
        { Counted: { } counted, Stated: { } stated } when counted.Green != stated.Green || counted.Red != stated.Red => $"Counted; stated as {Counted.Digits(stated.Green)} green and {Counted.Digits(stated.Red)} red",
        { Counted: not null, Stated: not null } => "Counted, and stated alike",
        { Counted: not null } => "Counted",
        _ => "Stated",
    };

    private static Table Notices(ReportContext context, IReadOnlyList<ContractNotice> notices) => new(
        "Notices and plans",
        [new Column("Notice") { Share = 22 }, new Column("About") { Share = 22 }, new Column("Due") { Share = 14 }, new Column("What it says")],
        [.. notices.Select(notice => new Row(
        [
            Cell.Header([ContractSaid.KindOf(notice.Kind), .. ContractSaid.Below($"{notice.Code}, {RecordsSaid.ShortDay(context, notice.Date)}")]),
            new Cell(notice.Indicator is { } code ? context.Picture.Find(code)?.NameInList ?? code.ToString() : "The whole contract"),
            new Cell(StateOf(context, notice)),
            notice.Text,
        ]))])
    {
        HidesCaption = true,
        LeastWidth = 44,
    };

    // Against the last day of the paper's month: what was due by then and is open is overdue.
    private static RichText StateOf(ReportContext context, ContractNotice notice)
    {
        var due = notice.Due is { } day ? RecordsSaid.ShortDay(context, day) : "No day set";
        return notice.State switch
        {
            NoticeState.Open => notice.IsOverdue(context.Period.Last) ? [due, .. ContractSaid.Below("open and overdue", isOff: true)] : [due, .. ContractSaid.Below("open")],
            NoticeState.Closed => [due, .. ContractSaid.Below("closed")],
            _ => [due, .. ContractSaid.Below("withdrawn")],
        };
    }

    private static Table Forecasts(ReportContext context, IReadOnlyList<ForecastScore> forecasts)
    {
        var culture = context.Picture.Settings.Language;
        return new Table(
            "Forecasts and outturn",
            [new Column("For"), new Column("Made after"), new Column("Forecast", Alignment.Number), new Column("Outturn", Alignment.Number), new Column("Outturn is", Alignment.Number)],
            [.. forecasts.Select(one => new Row(
            [
                Cell.Header(one.For.ToText(culture)),
                one.MadeAt?.ToText(culture, full: true) ?? "Not dated",
                ContractSaid.Share(one.Forecast),
                one.Came is { } came ? ContractSaid.Share(came) : "Not over yet",
                one is { Forecast.Share: { } expected, Came.Share: { } share } ? Difference(share - expected) : "–",
            ]))])
        {
            HidesCaption = true,
        };
    }

    private static string Difference(decimal points) => Math.Round(points, MidpointRounding.AwayFromZero) switch
    {
        0 => "as forecast",
        var more and > 0 => $"{more.ToString("0", System.Globalization.CultureInfo.InvariantCulture)} points above forecast",
        var less => $"{(-less).ToString("0", System.Globalization.CultureInfo.InvariantCulture)} points below forecast",
    };
}
