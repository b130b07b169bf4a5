using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;

namespace Plumbline.Core.Derivations;

/// <summary>Whether a figure is expected of a unit in a period, asked of the statuses once.</summary>
internal sealed class ExpectedFigures(OrganisationPicture picture, Indicator indicator, Period[] periods)
{
    private enum Answer : byte { NotAsked, Yes, No }

    private readonly Answer[] _answers = new Answer[picture.Units.ByDay.Count * periods.Length];

    internal bool In(int unit, int period)
    {
        ref var answer = ref _answers[(unit * periods.Length) + period];
        if (answer == Answer.NotAsked) answer = picture.Expects(indicator, picture.Units.ByDay.CodeAt(unit), periods[period]) ? Answer.Yes : Answer.No;
        return answer == Answer.Yes;
    }
}
