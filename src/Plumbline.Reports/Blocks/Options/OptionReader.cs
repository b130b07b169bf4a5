using System.Globalization;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Options;

/// <summary>Reads the options of one block. An unknown option is a problem, so a misspelt option is never ignored.</summary>
internal sealed class OptionReader(IReadOnlyDictionary<string, string> given)
{
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);
    private Problem? _problem;

    internal string? Text(string name)
    {
        _known.Add(name);
        return given.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    internal TextList Texts(string name) => TextList.Parse(Text(name));

    internal int Whole(string name, int usual, int least, int most)
    {
        if (Text(name) is not { } text) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        Note(name, Problem.With(text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}")));
        return usual;
    }

    internal bool YesOrNo(string name, bool usual)
    {
        if (Text(name) is not { } text) return usual;
        if (YesNo.Parse(text).TryGet(out var yes, out _)) return yes;
        Note(name, Problem.With(text, "yes or no"));
        return usual;
    }

    internal T? Read<T>(string name, Func<string, Parsed<T>> parse)
        where T : class
    {
        if (Text(name) is not { } text) return null;
        if (parse(text).TryGet(out var value, out var problem)) return value;
        Note(name, problem);
        return null;
    }

    /// <summary>A word of an enumeration; null if it is not given.</summary>
    internal T? Word<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text) return null;
        if (Names<T>.Parse(text).TryGet(out var value, out var problem)) return value;
        Note(name, problem);
        return null;
    }

    /// <summary>The block, or the first problem: first an invalid value, then an unknown option.</summary>
    internal Parsed<IReportBlock> Make<TBlock>(Func<TBlock> make)
        where TBlock : class, IReportBlock
    {
        if (_problem is not null) return _problem;
        var unknown = given.Keys.Where(name => !_known.Contains(name)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null) return Problem.With(unknown, _known.Count == 0 ? "no options: this block has none" : $"one of the options {string.Join(", ", _known)}");
        Parsed<TBlock> block = make();
        return block.Select<IReportBlock>(static made => made);
    }

    private void Note(string name, Problem problem) => _problem ??= problem with { Expected = $"{problem.Expected} for {name}" };
}
