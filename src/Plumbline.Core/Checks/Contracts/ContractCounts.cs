using Plumbline.Core.Contracts.Readings;

namespace Plumbline.Core.Checks.Contracts;

/// <summary>What is stated of a contract's requirements must agree: the share with the counts, all together with the contracts, the counts with those counted.</summary>
internal static class ContractCounts
{
    internal const string Share = "contract-share";
    internal const string Total = "contract-total";
    internal const string Counted = "contract-counted";

    internal static IEnumerable<Finding> FindShare(ContractCase one)
    {
        var wrong = one.Judged.Where(static month => month.Stated is { StatedPercent: not null } count && !IsShare(count)).ToList();
        if (wrong.Count == 0) yield break;
        yield return one.Found(
            Share, Severity.Error, wrong[0].Stated!.StatedPercent!.ToString(), Right(one, wrong[0].Stated!),
            [.. wrong.Select(month => $"{month.Stated!.StatedPercent} is stated for {one.Words(month)}, but {ContractCase.Words(month.Stated)} is {Right(one, month.Stated)}")],
            wrong.Select(static month => ContractCase.Stated(month, month.Stated!)));
    }

    internal static IEnumerable<Finding> FindCounted(ContractCase one)
    {
        if (one.IsAll) yield break;
        var wrong = one.Judged.Where(static month => month is { Stated: { } stated, Counted: { } counted } && (stated.Green, stated.Red) != (counted.Green, counted.Red)).ToList();
        if (wrong.Count == 0) yield break;
        yield return one.Found(
            Counted, Severity.Warning, ContractCase.Words(wrong[0].Stated!), ContractCase.Words(wrong[0].Counted!),
            [.. wrong.Select(month => $"{ContractCase.Words(month.Stated!)} is stated for {one.Words(month)}, but by the figures it is {ContractCase.Words(month.Counted!)}")],
            wrong.Select(static month => $"{ContractCase.Stated(month, month.Stated!)}, counted {month.Counted!.Green} {month.Counted.Red}"));
    }

    // Only where every contract of the month came to something: otherwise a part is missing, and there is no sum to compare.
    internal static IEnumerable<Finding> FindTotal(ContractCase one)
    {
        if (!one.IsAll) yield break;
        var wrong = one.Judged.Select(month => (Month: month, Sum: SumOf(one, month))).Where(static pair => pair is { Month.Stated: { } stated, Sum: { } sum } && (stated.Green, stated.Red) != (sum.Green, sum.Red)).ToList();
        if (wrong.Count == 0) yield break;
        yield return one.Found(
            Total, Severity.Error, ContractCase.Words(wrong[0].Month.Stated!), ContractCase.Words(wrong[0].Sum!),
            [.. wrong.Select(pair => $"{ContractCase.Words(pair.Month.Stated!)} is stated for {one.Words(pair.Month)}, but the contracts make {ContractCase.Words(pair.Sum!)}")],
            wrong.Select(static pair => $"{ContractCase.Stated(pair.Month, pair.Month.Stated!)}, contracts {pair.Sum!.Green} {pair.Sum.Red}"));
    }

    private static ContractCount? SumOf(ContractCase all, ContractMonth month)
    {
        var isForecast = month == all.Line.Forecast;
        var inForce = all.Contracts.Reading.Contracts.Where(line => line.Contract!.IsInForce(month.Period)).ToList();
        var parts = inForce.Select(line => isForecast ? line.Forecast?.Shown : line.Months.FirstOrDefault(other => other.Period == month.Period)?.Shown).OfType<ContractCount>().ToList();
        return parts.Count == inForce.Count && parts.Count > 0 ? new ContractCount(parts.Sum(static part => part.Green), parts.Sum(static part => part.Red), parts.Sum(static part => part.NotRated)) : null;
    }

    private static bool IsShare(ContractCount count) => count.Share is { } share && Math.Abs(share - count.StatedPercent!.Amount) <= count.StatedPercent.RoundingAllowance;

    private static string Right(ContractCase one, ContractCount count) => count.Share is { } share ? count.StatedPercent!.Like(share).ToText(one.Audit.Language) : "no share, because none is rated";
}
