using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.Core.Contracts.Counting;

/// <summary>Judges one figure by every contract that requires something of it.</summary>
public static class JudgeByContracts
{
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
