using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;

namespace Plumbline.Core.Checks.Contracts;

/// <summary>Where the number of requirements that are rated changes, a note must say why; above all where the share of green rose though fewer were green.</summary>
/// <remarks>A note with the later month settles it. Of all contracts together only the second is told: the first is told of its contracts.</remarks>
internal static class KpiCounts
{
    internal const string Code = "kpi-count";

    // The latest first.
    internal static IEnumerable<Finding> Find(ContractCase one)
    {
        var changed = Pairs(one).Where(pair => one.Audit.Includes(pair.Now.Period) && pair.Now.Note is null && pair.Was.Shown!.Rated != pair.Now.Shown!.Rated).Reverse().ToList();
        var (risen, others) = (changed.Where(IsRisen).ToList(), changed.Where(static pair => !IsRisen(pair)).ToList());
        var told = one.IsAll ? risen : [.. risen, .. others];
        if (told.Count == 0) yield break;
        var (was, now) = told[0];
        yield return one.Found(
            Code, risen.Count > 0 ? Severity.Warning : Severity.Note,
            FormattableString.Invariant($"{now.Shown!.Rated} requirements"), FormattableString.Invariant($"{was.Shown!.Rated}, or a note"),
            [.. told.Select(pair => Said(one, pair))],
            told.Select(static pair => $"{ContractCase.Stated(pair.Was, pair.Was.Shown!)}, {ContractCase.Stated(pair.Now, pair.Now.Shown!)}"));
    }

    private static string Said(ContractCase one, (ContractMonth Was, ContractMonth Now) pair)
    {
        var (was, now) = (pair.Was.Shown!, pair.Now.Shown!);
        var counts = FormattableString.Invariant($"from {was.Rated} requirements in {one.Words(pair.Was)} to {now.Rated} in {one.Words(pair.Now)}");
        return IsRisen(pair)
            ? FormattableString.Invariant($"the share of green rose from {was.Share:0.#}% to {now.Share:0.#}%, though green fell from {was.Green} to {now.Green}: the count went {counts}")
            : $"the count went {counts}, and no note says why";
    }

    private static bool IsRisen((ContractMonth Was, ContractMonth Now) pair) => pair.Now.Shown!.Share > pair.Was.Shown!.Share && pair.Now.Shown.Green < pair.Was.Shown.Green;

    private static IEnumerable<(ContractMonth Was, ContractMonth Now)> Pairs(ContractCase one) =>
        one.Line.Months.Zip(one.Line.Months.Skip(1)).Where(pair => pair is { First.Shown.Rated: > 0, Second.Shown.Rated: > 0 } && (!one.IsAll || Reporting(one, pair.First).SequenceEqual(Reporting(one, pair.Second))));

    // A total without one of its contracts has fewer requirements, and nothing was dropped.
    private static IEnumerable<ContractCode> Reporting(ContractCase one, ContractMonth month) =>
        one.Contracts.Reading.Contracts.Where(line => line.Months.Any(other => other.Period == month.Period && other.Shown is not null)).Select(static line => line.Contract!.Code);
}
