using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;

namespace Plumbline.Core.BoardAssurance.Records;

/// <summary>The opinion of a person on how sure the organisation is of a domain of an objective. The machine suggests and never overwrites it.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Domain">The code of the domain.</param>
/// <param name="Period">The last period of the span that it is about.</param>
/// <param name="Level">The code of the level.</param>
/// <param name="Reason">Why; asked for where it is better than the suggestion. Null if not stated.</param>
/// <param name="By">The post that gives it, by title.</param>
/// <param name="On">The day on which it was given.</param>
public sealed record Opinion(ObjectiveCode Objective, string Domain, Period Period, string Level, string? Reason, string By, DateOnly On)
{
    /// <summary>The number of the change that wrote it; null before it is committed.</summary>
    public long? Change { get; init; }

    /// <summary>The opinion as others refer to it: <c>opinion/1/safe/2020-03</c>.</summary>
    public References.Reference Reference => References.Reference.ToOpinion(Objective, Domain, Period);
}
