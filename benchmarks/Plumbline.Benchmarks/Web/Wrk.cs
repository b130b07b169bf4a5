using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.Benchmarks.Web;

/// <summary>What wrk measured.</summary>
/// <param name="Requests">How many were answered.</param>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Median">The median wait in milliseconds.</param>
/// <param name="Longest">The wait in milliseconds that 99 of 100 are below.</param>
/// <param name="Failed">Answers that were no success, and broken connections.</param>
internal sealed record WrkResult(long Requests, double PerSecond, double Median, double Longest, long Failed);

/// <summary>What wrk asks for.</summary>
/// <param name="Address">The address.</param>
internal sealed record WrkLoad(Uri Address)
{
    /// <summary>The headers of every request.</summary>
    internal IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The cookies that take turns; none are sent where it is empty.</summary>
    internal IReadOnlyList<string> Cookies { get; init; } = [];

    /// <summary>The script by which they take turns; null where there are none.</summary>
    internal string? Script => Cookies.Count == 0 ? null : $$"""
        local cookies = { {{string.Join(", ", Cookies.Select(static cookie => $"'{cookie}'"))}} }
        local requests, at = {}, 0
        init = function()
          for i, cookie in ipairs(cookies) do
            wrk.headers["Cookie"] = cookie
            requests[i] = wrk.format()
          end
        end
        request = function()
          at = at % #requests + 1
          return requests[at]
        end
        """;
}

/// <summary>Runs wrk, the load generator of the bar: one thread, 16 connections.</summary>
internal static partial class Wrk
{
    internal static async Task<WrkResult> RunAsync(WrkLoad load, int seconds)
    {
        var script = load.Cookies.Count > 0 ? Path.GetTempFileName() : null;
        try
        {
            if (script is not null) await File.WriteAllTextAsync(script, load.Script);
            return await RunAsync(load, script is null ? [] : ["-s", script], seconds);
        }
        finally
        {
            if (script is not null) File.Delete(script);
        }
    }

    private static async Task<WrkResult> RunAsync(WrkLoad load, string[] options, int seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{seconds.ToString(CultureInfo.InvariantCulture)}s", "--latency", .. options, .. load.Headers.SelectMany(static header => new[] { "-H", header }), load.Address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (wrk.ExitCode != 0) throw new InvalidOperationException($"wrk ended with {wrk.ExitCode}: {said}");
        return new WrkResult(
            long.Parse(Requests().Match(said).Groups["n"].Value, CultureInfo.InvariantCulture),
            double.Parse(PerSecond().Match(said).Groups["n"].Value, CultureInfo.InvariantCulture),
            Milliseconds(said, "50%"),
            Milliseconds(said, "99%"),
            Failures().Matches(said).Sum(static match => long.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)));
    }

    private static double Milliseconds(string said, string percent)
    {
        var found = Regex.Match(said, Regex.Escape(percent) + @"\s+(?<n>[0-9.]+)(?<unit>us|ms|s|m)\b", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));
        return double.Parse(found.Groups["n"].Value, CultureInfo.InvariantCulture) * found.Groups["unit"].Value switch
        {
            "us" => 0.001,
            "ms" => 1,
            "s" => 1_000,
            _ => 60_000,
        };
    }

    [GeneratedRegex(@"(?<n>[0-9]+) requests in", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[0-9.]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"(Non-2xx or 3xx responses: |connect |read |write |timeout )(?<n>[0-9]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Failures();
}
