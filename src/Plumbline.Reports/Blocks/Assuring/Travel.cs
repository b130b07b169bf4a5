using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Objectives;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The direction of travel that a post gave, against that of the facts.</summary>
internal static class Travel
{
    private const int MostReasons = 3;

    /// <summary>Whether there is anything that the facts could be compared with.</summary>
    internal static bool IsCompared(ObjectiveReading objective) => objective.Direction is { HasEarlier: true };

    /// <summary>Whether the post's word differs from what the facts suggest.</summary>
    internal static bool Differs(ObjectiveReading objective) => objective.Position is { } given && IsCompared(objective) && given.Direction != objective.Direction!.Direction;

    /// <summary>By how many steps the post's word is better than the facts: 2 from <em>worsened</em> to <em>improved</em>; 0 where it is not better.</summary>
    internal static int Above(ObjectiveReading objective) => Differs(objective) ? Math.Max(0, Place(objective.Position!.Direction) - Place(objective.Direction!.Direction)) : 0;

    /// <summary>Who gave which direction, what the facts suggest and which facts, and the reason given.</summary>
    internal static BoardPoint Point(ReportContext context, ObjectiveReading objective)
    {
        var (given, suggested) = (objective.Position!, objective.Direction!);
        var who = given.By is { } by ? $"the {by} gave " : "the direction given is ";
        var facts = suggested.Reasons.Count == 0 ? "no fact has moved since the previous position" : Counted.List(suggested.Reasons, MostReasons);
        return new BoardPoint(
            AssuranceLinks.ToObjective(context, objective.Objective.Code, Counted.Sentence(AssuranceWords.Short(objective.Objective)) + ", direction of travel"),
            [who, new Strong(AssuranceWords.Of(given.Direction)), "; the facts suggest ", new Strong(AssuranceWords.Of(suggested.Direction)), $": {facts}.", given.Reason is null ? " No reason is given." : ""])
        { Reason = given.Reason };
    }

    private static int Place(TravelDirection direction) => direction switch
    {
        TravelDirection.Improved => 2,
        TravelDirection.Unchanged => 1,
        TravelDirection.Worsened => 0,
    };
}
