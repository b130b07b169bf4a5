using System.Globalization;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks.Contracts;

/// <summary>A reading of contracts made by hand: <c>13/2</c> is 13 green and 2 red, with <c>87%</c> behind it the share as stated.</summary>
internal sealed class Paper
{
    private readonly Period _period = Period.Month(2020, 3);
    private readonly List<ContractLine> _lines = [];
    private readonly List<KpiException> _exceptions = [];
    private readonly List<ContractNotice> _notices = [];
    private ContractLine _all = new(null, [], null);

    internal static Contract Contract(string code, string board = "north") =>
        new(ContractCode.Parse(code).Value, char.ToUpperInvariant(code[0]) + code[1..], "County Council", new DateOnly(2015, 4, 1)) { Board = board };

    /// <summary>Adds a contract with its latest months as stated.</summary>
    internal Paper Stated(string code, params string[] months)
    {
        _lines.Add(new ContractLine(Contract(code), Months(months), null));
        return this;
    }

    /// <summary>Sets all contracts together, as stated.</summary>
    internal Paper All(params string[] months)
    {
        _all = new ContractLine(null, Months(months), null);
        return this;
    }

    internal Paper Change(string code, Func<ContractLine, ContractLine> change)
    {
        var at = _lines.FindIndex(line => line.Contract!.Code.ToString() == code);
        _lines[at] = change(_lines[at]);
        return this;
    }

    internal Paper Exception(KpiException exception)
    {
        _exceptions.Add(exception);
        return this;
    }

    internal Paper Notice(ContractNotice notice)
    {
        _notices.Add(notice);
        return this;
    }

    /// <summary>The findings of one check.</summary>
    internal IReadOnlyList<Finding> Find(string check, string? period = null)
    {
        var all = _all.Months.Count > 0 ? _all : _all with { Months = Months(new string[_lines.Max(static line => line.Months.Count)]) };
        var audit = new Pack().Audit(period) with { Contracts = new AuditContracts(new ContractsReading(_period, [.. all.Months.Select(static month => month.Period)], _lines, all), _exceptions, _notices, new DateOnly(2020, 5, 20)) };
        return [.. AuditFigures.Run(audit).Where(finding => finding.Check == check)];
    }

    internal static ContractMonth Month(Period period, string? text) => new(period, null, Count(text));

    /// <summary>Reads <c>13/2 87%</c>; null where it is blank.</summary>
    internal static ContractCount? Count(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var (counts, percent) = text.Split(' ') is [var first, var second] ? (first.Split('/'), second) : (text.Split('/'), null);
        return new ContractCount(int.Parse(counts[0], CultureInfo.InvariantCulture), int.Parse(counts[1], CultureInfo.InvariantCulture), 0) { StatedPercent = percent is null ? null : Quantity.Parse(percent).Value };
    }

    internal static Period At(string period) => Make.Period(period);

    private List<ContractMonth> Months(string?[] months) => [.. months.Select((text, at) => Month(_period.Plus(at + 1 - months.Length), text))];
}
