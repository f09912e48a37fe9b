package dateline.map;

import java.util.Arrays;

/** A row of numbers that grows. */
final class Numbers {

    private double[] numbers = new double[64];
    private int size;

    void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    double at(int index) {
        return numbers[index];
    }

    int size() {
        return size;
    }

    double[] array() {
        return Arrays.copyOf(numbers, size);
    }
}
