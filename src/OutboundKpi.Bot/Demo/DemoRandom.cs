namespace OutboundKpi.Bot.Demo;

/// <summary>
/// Chance that is the same on every machine and .NET version, which <see cref="Random"/> does not promise: SplitMix64
/// (Steele, Lea and Flood 2014). Each operator's day has its own, so that one day's draws never move another's.
/// </summary>
internal sealed class DemoRandom(int seed, int @operator, DateOnly date)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = Mix(Mix(Mix((uint)seed + Step) ^ (uint)@operator) ^ (uint)date.DayNumber);

    /// <summary>Whether something of this probability happens.</summary>
    internal bool Chance(double probability) => NextDouble() < probability;

    /// <summary>A whole number, both ends possible.</summary>
    internal int Between(int least, int most) => least + (int)(NextDouble() * (most - least + 1));

    /// <summary>A number of this range.</summary>
    internal double Between(double least, double most) => least + (NextDouble() * (most - least));

    /// <summary>How many of so many tries succeed.</summary>
    internal int Successes(int tries, double probability)
    {
        var successes = 0;
        for (var i = 0; i < tries; i++)
            successes += Chance(probability) ? 1 : 0;

        return successes;
    }

    // The upper 53 bits as a fraction: 0 to just under 1.
    private double NextDouble()
    {
        _state += Step;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
