using Plumbline.Cli.Terminal;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Options;

/// <summary>What is wrong with the fields of a record that options and arguments give: all of it in one refusal.</summary>
/// <param name="arguments">The fields that arguments give, with the names of these; the others are options of their own name.</param>
internal sealed class TypedProblems<TField>(params (TField Field, string Name)[] arguments)
    where TField : struct, Enum
{
    private readonly List<string> _lines = [];

    internal void Add(TField field, Problem problem)
    {
        var name = arguments.Where(one => EqualityComparer<TField>.Default.Equals(one.Field, field)).Select(static one => one.Name).FirstOrDefault() ?? $"--{Names<TField>.Of(field)}";
        _lines.Add($"{name}: {problem}");
    }

    /// <summary>The record, or the refusal that names every field.</summary>
    internal T Unless<T>(T? record)
        where T : class => record is not null && _lines.Count == 0 ? record : throw new RefusedException(string.Join('\n', _lines));
}
