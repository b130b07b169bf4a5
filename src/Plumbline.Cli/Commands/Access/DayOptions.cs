using System.CommandLine;
using System.Globalization;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands.Access;

/// <summary><c>--from</c> and <c>--to</c>: the first and the last day on which something holds.</summary>
internal sealed class DayOptions
{
    private readonly Option<string?> _from = new("--from") { Description = "The first day; by default today.", HelpName = "DAY" };
    private readonly Option<string?> _to = new("--to") { Description = "The last day; by default it has no end.", HelpName = "DAY" };

    internal void AddTo(Command command)
    {
        command.Options.Add(_from);
        command.Options.Add(_to);
    }

    internal (DateOnly From, DateOnly? To) Read(ParseResult parsed, DateOnly today) =>
        (parsed.GetValue(_from) is { } from ? Day(from, _from.Name) : today, parsed.GetValue(_to) is { } to ? Day(to, _to.Name) : null);

    internal static DateOnly Day(string text, string name) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new RefusedException($"{name}: {Problem.With(text, "a day such as 2024-03-31")}");
}
