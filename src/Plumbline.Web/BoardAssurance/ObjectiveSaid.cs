using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Objectives;
using Plumbline.Reports.Blocks.Words;

namespace Plumbline.Web.BoardAssurance;

/// <summary>An objective in the words of pages.</summary>
internal static class ObjectiveSaid
{
    /// <summary>Which way it goes, by whose word, and what the facts suggest: a sentence or two.</summary>
    internal static string Direction(AssuranceVisit at, ObjectiveReading reading)
    {
        var suggested = reading.Direction is { } facts ? $"the facts suggest {AssuranceWords.Of(facts.Direction)}" : null;
        if (reading.Position is not { } given) return suggested is null ? $"No direction is said for {at.SpanWords}." : $"No direction is said for {at.SpanWords}; {suggested}.";
        var said = $"{(given.By is { } by ? $"The {by} says" : "It is said")} that it {(given.Direction == TravelDirection.Unchanged ? "is" : "has")} {AssuranceWords.Of(given.Direction)}";
        return suggested is null ? $"{said}." : reading.Direction!.Direction == given.Direction ? $"{said}, as the facts suggest." : $"{said}; {suggested}.";
    }
}
