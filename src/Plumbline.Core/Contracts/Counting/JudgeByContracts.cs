using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.Core.Contracts.Counting;

/// <summary>Judges one figure by every contract that requires something of it.</summary>
public static class JudgeByContracts
{
    /// <summary>The judgements by the contracts whose targets stand in for one of the organisation: none where it has a target of its own, also one of a longer period or a word such as <c>baseline</c>. That is then what is told.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="own">How the organisation itself judges the figure, or its absence.</param>
    public static IReadOnlyList<ElsewhereJudged> InPlaceOfOwn(OrganisationPicture picture, Judgement own)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(own);
        var hasOwn = own.Contract is not null || own.Target is { Criterion: not TargetCriterion.NoTarget } || picture.Targets.OfLonger(own.Indicator, own.Unit, own.Period) is not null;
        return hasOwn ? [] : Of(picture, own.Indicator, own.Unit, own.Observation, own.Period);
    }

    /// <summary>The judgements, in the order of the contracts; none where no contract has a target for the indicator in the unit in the period.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="unit">Where. A contract of another unit judges that unit’s figure, and not this one.</param>
    /// <param name="observation">The figure; null where nothing was reported.</param>
    /// <param name="period">The period that is judged where nothing was reported.</param>
    public static IReadOnlyList<ElsewhereJudged> Of(OrganisationPicture picture, Indicator indicator, UnitCode unit, Observation? observation, Period period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        var (top, at) = (picture.Units.Top.Code, observation?.Period ?? period);
        return
        [
            .. KpiTargets.Contracts(picture)
                .Where(contract => contract.IsInForce(at) && picture.Targets.OfContract(contract.Code.ToString()).Any(target => target.Indicator == indicator.Code && (target.Unit ?? contract.Unit ?? top) == unit))
                .Select(contract => new ElsewhereJudged(contract, Judge.Of(picture, indicator, unit, observation, at, contract.Code.ToString())))
                .Where(static one => one.Judgement.Target?.Contract is not null),
        ];
    }
}
