using System.Reflection;
using System.Text.RegularExpressions;
using Plumbline.App.Ledger.Stores;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Tests.Architecture;

/// <summary>A pattern's time limit runs by the clock on the wall: on a machine that is busy or stands still for a moment it refuses what is well-formed.</summary>
public sealed class PatternsWaitForTheMachine
{
    // Those that read a whole PDF have a minute.
    private const int Minute = 60_000;

    [Fact]
    public void NoPattern_HasLessThanAMinute()
    {
        var patterns = new[] { typeof(LedgerStore).Assembly, typeof(ChangeNumber).Assembly, Assembly.Load("Plumbline.Reports"), Assembly.Load("plumbline") }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (Name: $"{method.DeclaringType}.{method.Name}", Pattern: method.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(method => method.Pattern is not null)
            .ToList();
        Assert.True(patterns.Count > 50, $"found {patterns.Count} patterns");
        Assert.Empty(patterns.Where(method => method.Pattern!.MatchTimeoutMilliseconds is > 0 and < Minute).Select(method => method.Name));
    }
}
