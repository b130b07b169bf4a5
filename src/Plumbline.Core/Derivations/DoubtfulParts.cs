using System.Globalization;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Derivations;

/// <summary>Why a total is doubtful: the doubtful figures that it adds up, each with the reason given for it.</summary>
internal static class DoubtfulParts
{
    private const int MostNamed = 6;

    /// <summary>The reason that one part brings: <c>north, 2023-05: printed twice</c>; of a part that is a total, the reasons of its own parts.</summary>
    internal static string Reason(Observation part) => part.Total is not null
        ? part.SourceNote ?? "doubtful"
        : $"{part.Unit}, {part.Period}{(part.Aspect.IsActual ? "" : $", {part.Aspect}")}: {part.SourceNote ?? "doubtful"}";

    /// <summary>The source note of a total; null where no part is doubtful.</summary>
    internal static string? Note(IReadOnlyList<string>? reasons)
    {
        if (reasons is null) return null;
        var rest = reasons.Count - MostNamed;
        return string.Join("; ", reasons.Take(MostNamed)) + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"; and {rest} more") : "");
    }
}
