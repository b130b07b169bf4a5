using Plumbline.Core.Indicators;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>The options of blocks that show one statement or one line: which, and a title in place of its own.</summary>
internal static class OneThing
{
    private const string Statement = "statement", Line = "line", Title = "title";

    internal static IReadOnlyDictionary<string, string> OfStatement(string name, string? title) => new OptionWriter().Add(Statement, name).Add(Title, title).Written;

    internal static IReadOnlyDictionary<string, string> OfLine(IndicatorCode line, string? title) => new OptionWriter().Add(Line, line.ToString()).Add(Title, title).Written;

    internal static Parsed<IReportBlock> ReadStatement<TBlock>(IReadOnlyDictionary<string, string> options, Func<string, string?, TBlock> make)
        where TBlock : class, IReportBlock
    {
        var reader = new OptionReader(options);
        var (name, title) = (reader.Text(Statement), reader.Text(Title));
        return name is null && !options.ContainsKey(Statement) ? Problem.With(null, $"the name of a statement for the option {Statement}") : reader.Make(() => make(name ?? "", title));
    }

    internal static Parsed<IReportBlock> ReadLine<TBlock>(IReadOnlyDictionary<string, string> options, Func<IndicatorCode, string?, TBlock> make)
        where TBlock : class, IReportBlock
    {
        var reader = new OptionReader(options);
        var (line, title) = (reader.Read(Line, IndicatorCode.Parse), reader.Text(Title));
        return line is null && !options.ContainsKey(Line) ? Problem.With(null, $"the code of a line for the option {Line}") : reader.Make(() => make(line!, title));
    }
}
