using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Options;

/// <summary>What is said of a name in an option that the organisation does not have.</summary>
internal static class NearNames
{
    private const int MostNamed = 12;

    /// <summary>The problem, with the names there are and the nearest of them.</summary>
    /// <param name="found">The name.</param>
    /// <param name="what">What it should be: <c>the code of a form</c>.</param>
    /// <param name="file">Where such things are defined.</param>
    /// <param name="known">The names there are.</param>
    internal static Problem Problem(string found, string what, string file, IReadOnlyList<string> known)
    {
        if (known.Count == 0) return Core.Text.Problem.With(found, $"{what}; there is none, {file} would define it");
        var near = NearWord.Of(found, known) is { } word ? $", perhaps “{word}”" : "";
        return Core.Text.Problem.With(found, $"{what}: {Counted.List(known, MostNamed)}{near}");
    }
}
