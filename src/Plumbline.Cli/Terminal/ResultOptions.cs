using System.CommandLine;

namespace Plumbline.Cli.Terminal;

/// <summary>How a verb's rows are written.</summary>
internal enum ResultFormat
{
    /// <summary>As a table for people at a terminal; as CSV into a pipe or a file.</summary>
    AsFits,

    /// <summary>As CSV.</summary>
    Csv,

    /// <summary>As JSON.</summary>
    Json,
}

/// <summary>The options that ask for one format: <c>--csv</c> and <c>--json</c>.</summary>
internal sealed class ResultOptions
{
    private readonly Option<bool> _csv = new("--csv") { Description = "The result as CSV, at a terminal too." };
    private readonly Option<bool> _json = new("--json") { Description = "The result as JSON." };

    private ResultOptions()
    {
    }

    internal static ResultOptions AddTo(Command command)
    {
        var options = new ResultOptions();
        command.Options.Add(options._csv);
        command.Options.Add(options._json);
        return options;
    }

    /// <summary>The format asked for.</summary>
    internal ResultFormat Of(ParseResult parsed) => (parsed.GetValue(_csv), parsed.GetValue(_json)) switch
    {
        (true, true) => throw new RefusedException("--csv: found with --json; expected one of the two"),
        (true, false) => ResultFormat.Csv,
        (false, true) => ResultFormat.Json,
        (false, false) => ResultFormat.AsFits,
    };
}
