using System.CommandLine;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;

namespace Plumbline.Cli.Options;

/// <summary><c>--aspect</c>: the aspect, written as in files; <c>actual</c> or nothing is the actual.</summary>
internal static class AspectOption
{
    private const string Name = "--aspect";
    private const string Actual = "actual";

    internal static Option<T> Of<T>(string what) =>
        new(Name) { Description = $"{what}: {Actual}, plan, forecast, forecast:PERIOD, sex=female …", HelpName = "A" };

    /// <summary>The aspect, its items declared and in the order of breakdowns.csv; or a refusal.</summary>
    internal static Aspect Read(string? text, OrganisationPicture picture)
    {
        var written = text?.Trim();
        return written == Actual
            ? Aspect.Actual
            : RefusedException.Unless(Aspect.Parse(written, picture.Settings.Calendar).Then(new BreakdownBook(picture.Values.Of<BreakdownItem>()).Known), Name);
    }
}
