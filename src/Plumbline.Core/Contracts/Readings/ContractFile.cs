using Plumbline.Core.Actions;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Contracts.Readings;

/// <summary>The whole of one contract: its requirements month by month, what is red and what is done about it, notices, forecasts.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Months">The months told, the earliest first.</param>
/// <param name="Line">How many were green and red.</param>
/// <param name="Kpis">Its requirements.</param>
public sealed record ContractFile(Contract Contract, IReadOnlyList<Period> Months, ContractLine Line, IReadOnlyList<KpiRow> Kpis)
{
    /// <summary>Its requirements that have been red for more than two months, or are stated as such.</summary>
    public IReadOnlyList<KpiException> Exceptions { get; init; } = [];

    /// <summary>Its notices and plans, the latest first.</summary>
    public IReadOnlyList<ContractNotice> Notices { get; init; } = [];

    /// <summary>The actions about it or one of its requirements.</summary>
    public IReadOnlyList<TrackedAction> Actions { get; init; } = [];

    /// <summary>Past forecasts beside what came, the latest first.</summary>
    public IReadOnlyList<ForecastScore> Forecasts { get; init; } = [];
}

/// <summary>A requirement, its judgement in each month, and how the same figure is judged under other contracts.</summary>
/// <param name="History">The requirement and what it was.</param>
/// <param name="Months">Its judgement in each month, in their order; null where it is not in force.</param>
/// <param name="Elsewhere">The last judgement of the same indicator under other contracts, in their order.</param>
public sealed record KpiRow(KpiHistory History, IReadOnlyList<Judgement?> Months, IReadOnlyList<ElsewhereJudged> Elsewhere);

/// <summary>The same indicator under another contract.</summary>
/// <param name="Contract">The other contract.</param>
/// <param name="Judgement">The judgement by its target, in its unit.</param>
public sealed record ElsewhereJudged(Contract Contract, Judgement Judgement);

/// <summary>A forecast, and what came of it.</summary>
/// <param name="For">The period that was forecast.</param>
/// <param name="MadeAt">The last period whose figures it was made with; null where that is not known.</param>
/// <param name="Forecast">What was expected.</param>
/// <param name="Came">What came; null while the period is not over.</param>
public sealed record ForecastScore(Period For, Period? MadeAt, ContractCount Forecast, ContractCount? Came)
{
    /// <summary>Whether it was stated as a count, and not counted from figures that forecast requirements.</summary>
    public bool IsStated { get; init; }
}
