using System.Globalization;
using Plumbline.Core.Actions;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Contracts;

/// <summary>A reading of contracts for one test, and the papers made of it: of months up to March 2020.</summary>
internal sealed class ContractPaper
{
    internal static readonly Period March = Period.Parse("2020-03").Value;
    private readonly List<ContractLine> _lines = [];
    private readonly List<KpiException> _exceptions = [];
    private readonly List<ContractFile> _files = [];

    internal SmallOrganisation Organisation { get; init; } = new();

    internal ContractMonth? StatedTotal { get; init; }

    /// <summary>Adds a contract with its months: <c>15/1 16/0</c>, <c>15/1/2</c> with two not rated, <c>-</c> where nothing is known; after <c>></c> a forecast. Counts are stated unless they begin with <c>=</c>; both: <c>=14/2:15/1</c>. Words after <c>|</c>, with underscores, are a note.</summary>
    internal ContractPaper With(string code, string months, Func<Contract, Contract>? change = null)
    {
        var parts = months.Split('>', StringSplitOptions.TrimEntries);
        var counts = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var contract = new Contract(ContractCode.Parse(code).Value, $"{char.ToUpperInvariant(code[0])}{code[1..]}", "Fenmoor Council", new DateOnly(2019, 4, 1));
        _lines.Add(new ContractLine(
            change?.Invoke(contract) ?? contract,
            [.. counts.Select((text, at) => Month(March.Plus(at - counts.Length + 1), text))],
            parts.Length > 1 ? Month(March.FinancialYear, parts[1]) : null));
        return this;
    }

    internal ContractPaper Red(string service, string kpi, string months, string actual, string required, Func<KpiException, KpiException>? change = null)
    {
        var made = new KpiException(service, kpi, new MonthsRed(int.Parse(months.TrimEnd('+'), CultureInfo.InvariantCulture), months.EndsWith('+')), actual, required) { Board = "Children’s board" };
        _exceptions.Add(change?.Invoke(made) ?? made);
        return this;
    }

    /// <summary>Adds the whole of a contract, with a requirement for each indicator of the organisation that has figures under it.</summary>
    internal ContractPaper File(string code, params IReadOnlyList<KpiRow> kpis) => File(code, kpis, null);

    internal ContractPaper File(string code, IReadOnlyList<KpiRow> kpis, Func<ContractFile, ContractFile>? change)
    {
        var line = _lines.Single(one => one.Contract!.Code.ToString() == code);
        var made = new ContractFile(line.Contract!, [.. line.Months.Select(static month => month.Period)], line, kpis);
        _files.Add(change?.Invoke(made) ?? made);
        return this;
    }

    /// <summary>A requirement: its months as letters (green, red, not rated, doubtful, a point where it is not in force), and its last judgement.</summary>
    internal KpiRow Kpi(string contract, string indicator, string letters, string? figure, int monthsRed = 0, string? elsewhere = null)
    {
        var picture = Organisation.Picture;
        var measured = picture.Indicators.Single(one => one.Code.ToString() == indicator);
        Contract Named(string code) => _lines.Select(static line => line.Contract!).Single(one => one.Code.ToString() == code);
        Judgement Judged(string code) => Judge.Of(picture, measured, SmallOrganisation.Top, figure is null ? null : new Observation(measured.Code, SmallOrganisation.Top, March, ObservedValue.Parse(figure).Value) { IsDoubtful = letters.EndsWith('d') }, March, code);
        var last = letters.EndsWith('.') ? null : Judged(contract);
        var results = letters.Select(static letter => letter switch { 'g' => KpiResult.Green, 'r' => KpiResult.Red, 'n' => KpiResult.NotRated, 'd' => KpiResult.Doubtful, _ => KpiResult.NotInForce });
        var history = new KpiHistory(new Kpi(Named(contract), measured, SmallOrganisation.Top), [.. results], last, new MonthsRed(monthsRed, false));
        return new KpiRow(history, [.. letters.Select((_, at) => at == letters.Length - 1 ? last : null)], elsewhere is null ? [] : [new ElsewhereJudged(Named(elsewhere), Judged(elsewhere))]);
    }

    internal static TrackedAction Action(string code, string what, string due) =>
        new(ActionCode.Parse(code).Value, [Reference.Parse("contract/a", FinancialCalendar.April).Value], what, "Head of Service", new ActionState.Open(), DateOnly.Parse(due, CultureInfo.InvariantCulture));

    internal ReportContext Context(params IReportBlock[] blocks)
    {
        var months = _lines[0].Months.Select(static month => month.Period).ToList();
        ContractMonth Sum(Period period, IEnumerable<ContractCount?> counts) => new(period, counts.OfType<ContractCount>().Aggregate(new ContractCount(0, 0, 0), static (sum, one) => new(sum.Green + one.Green, sum.Red + one.Red, sum.NotRated + one.NotRated)), null);
        var all = months.Select((month, at) => Sum(month, _lines.Select(line => line.Months[at].Shown))).ToList();
        if (StatedTotal is { } stated) all[^1] = all[^1] with { Stated = stated.Stated, Note = stated.Note };
        var forecasts = _lines.Select(static line => line.Forecast?.Shown).OfType<ContractCount>().ToList();
        Organisation.Contracts = new BoardContracts(new ContractsReading(March, months, _lines, new ContractLine(null, all, forecasts.Count == 0 ? null : Sum(March.FinancialYear, forecasts)))) { Exceptions = _exceptions, Files = _files };
        return Organisation.Context("2020-03", blocks);
    }

    internal Document Compose(params IReportBlock[] blocks) => ComposeReport.Compose(Context(blocks));

    private static ContractMonth Month(Period period, string text)
    {
        var note = text.Split('|') is [_, var words] ? words.Replace('_', ' ') : null;
        ContractCount? counted = null, stated = null;
        foreach (var part in text.Split('|')[0].Split(':').Where(static part => part != "-"))
        {
            var numbers = part.TrimStart('=').Split('/').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
            var count = new ContractCount(numbers[0], numbers[1], numbers.Count > 2 ? numbers[2] : 0);
            if (part[0] == '=') counted = count;
            else stated = count;
        }

        return new ContractMonth(period, counted, stated, note);
    }
}
