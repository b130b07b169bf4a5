namespace Plumbline.App.Tests.Ledger;

/// <summary>A clock on which every wait ends at once, with its time elapsed.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private long _waited;

    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref _waited));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(2024, 4, 15, 9, 30, 0, TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _waited);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero) Interlocked.Add(ref _waited, dueTime.Ticks);
        return base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
    }
}
