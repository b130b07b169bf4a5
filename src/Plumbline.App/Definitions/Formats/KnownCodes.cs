using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Formats;

/// <summary>The codes of one kind that rows may refer to, as far as they are known.</summary>
/// <param name="what">What a code names, for problems: <c>a risk of risks/risks.csv</c>.</param>
internal sealed class KnownCodes(string what)
{
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    /// <summary>What a code names.</summary>
    internal string What => what;

    /// <summary>Whether every code is known, so that another one is a problem.</summary>
    internal bool IsWhole { get; set; }

    /// <summary>Adds a code; also that of a faulty row, so that references to it are not reported.</summary>
    internal void Add(string code) => _codes.Add(code);

    /// <summary>Adds the code of a faulty row. False where it is unreadable.</summary>
    internal bool Mention(string? code)
    {
        if (code is not null) _codes.Add(code);
        return code is not null;
    }

    /// <summary>What is wrong with a code; null where nothing is.</summary>
    internal Problem? Check(string code) => !IsWhole || _codes.Contains(code) ? null : Problem.With(code, $"{what}{Spelling.Suggestion(code, _codes)}");
}
