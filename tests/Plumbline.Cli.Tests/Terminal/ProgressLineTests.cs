using System.Text;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Tests.Terminal;

/// <summary>The progress of long work, with a clock that the test moves.</summary>
public class ProgressLineTests
{
    [Fact]
    public void Redirected_PrintsNothing()
    {
        using var errors = new MemoryStream();
        using (var line = new ProgressLine(StandardStreams.Over(Stream.Null, Stream.Null, errors, TimeProvider.System)))
        {
            line.Report("reading");
            line.Clear();
        }

        Assert.Equal("", Text(errors));
    }

    [Fact]
    public void AtATerminal_NothingIsPrintedWithinASecond()
    {
        var (clock, errors) = (new MovedClock(), new MemoryStream());
        using (var line = new ProgressLine(StandardStreams.AtTerminal(Stream.Null, Stream.Null, errors, clock)))
        {
            line.Report("reading");
            clock.Move(TimeSpan.FromMilliseconds(999));
            line.Report("writing");
        }

        Assert.Equal("", Text(errors));
    }

    [Fact]
    public void AtATerminal_LongWork_IsPrinted_AndRemoved()
    {
        var (clock, errors) = (new MovedClock(), new MemoryStream());
        using (var line = new ProgressLine(StandardStreams.AtTerminal(Stream.Null, Stream.Null, errors, clock)))
        {
            clock.Move(TimeSpan.FromSeconds(1));
            line.Report("reading");
            clock.Move(TimeSpan.FromMilliseconds(99));
            line.Report("too soon");
            clock.Move(TimeSpan.FromMilliseconds(1));
            line.Report("writing");
        }

        Assert.Equal("\r\u001b[Kreading …\r\u001b[Kwriting …\r\u001b[K", Text(errors));
    }

    [Fact]
    public void AtATerminal_OneLongStep_IsPrintedAgain()
    {
        var (clock, errors) = (new MovedClock(), new MemoryStream());
        using (var line = new ProgressLine(StandardStreams.AtTerminal(Stream.Null, Stream.Null, errors, clock)))
        {
            line.Report("reading");
            clock.Move(TimeSpan.FromSeconds(1));
            clock.Move(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("\r\u001b[Kreading … 1 s\r\u001b[Kreading … 2 s\r\u001b[K", Text(errors));
    }

    private static string Text(MemoryStream errors) => Encoding.UTF8.GetString(errors.ToArray());

    private sealed class MovedClock : TimeProvider
    {
        private readonly List<TimerCallback> _timers = [];
        private long _now = TimeSpan.TicksPerDay;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        /// <summary>Moves the clock on, and fires a timer when its interval has passed.</summary>
        public void Move(TimeSpan by)
        {
            _now += by.Ticks;
            if (by < TimeSpan.FromSeconds(1)) return;
            foreach (var timer in _timers.ToList()) timer(null);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(callback);
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
